import Extraction
import Findings
import SourceText

/// What is told of things by what is left of them: still standing, or gone; all done, or some not yet.
extension StateReader {
    /// 水塔已拆除完毕, 水塔还立着: whether a thing was taken down.
    func standing(_ clause: Clause) -> [StateClaim] {
        [(StateRole.gone, 1), (.standing, 0)].flatMap { (role, degree) -> [StateClaim] in
            guard let word = StateRole.words[role].first(in: clause.range, of: scalars) else { return [] }
            let before = clause.range.lowerBound..<word.lowerBound
            guard degree == 0 || StateRole.words[.done].isFound(in: before, of: scalars),
                let subject = subjects.thing(before: word.lowerBound, from: clause.range.lowerBound)
            else { return [] }
            var claim = made(.deed, subject, degree: degree, word: word, isOngoing: degree == 0, clause)
            claim.word = Self.takenDown
            // 已按计划拆除 is done.
            claim.isPlanned = false
            return [claim]
        }
    }

    /// Stands for all words of taking down and standing, so that they are held against each other.
    private static let takenDown = "拆"

    /// 38盏路灯全部换新, 还有6盏路灯没有换: all of something done, or some of it not yet.
    func remainders(_ clause: Clause) -> [StateClaim] {
        let before = previous(of: clause)?.lowerBound ?? clause.sentence.lowerBound
        let reader = RemainderReader(scalars: scalars, mentions: reading.mentions)
        guard let found = reader.found(in: clause.range, before: before..<clause.range.lowerBound) else { return [] }
        let subject = found.isAll ? named(found, clause) : counted(found, clause.range) ?? ""
        var claim = made(
            .rest, subject, degree: found.isAll ? 1 : 0, word: found.deed, isOngoing: !found.isAll, clause,
            from: found.mark.lowerBound)
        claim.word = String(found.deeds.sorted())
        claim.topic = topic(of: found, clause)
        let time = told(of: clause, before: found.deed.lowerBound)
        claim.time = time.flatMap(Self.frame)
        claim.clock = time?.startSecond
        if !found.isAll {
            claim.isForecast = found.isAwaited
            // A day of which the year is unknown may lie before all was done.
            claim.isPlanned = isOfThePast(clause) || !found.isAwaited && claim.time == nil && time?.day != nil
        }
        return [claim]
    }

    /// What all of was done: the words around 全部, those of the clause before included.
    private func named(_ found: RemainderReader.Found, _ clause: Clause) -> String {
        let (start, end) = (clause.sentence.lowerBound, clause.range.upperBound)
        return blanked(max(start, found.mark.lowerBound - 16)..<min(end, found.mark.upperBound + 6), found)
    }

    /// The clause and the one before it without the deed itself, in which stands what something is left of.
    private func topic(of found: RemainderReader.Found, _ clause: Clause) -> String {
        let start = clause.range.lowerBound
        let earlier =
            start > clause.sentence.lowerBound
            ? Clauses.start(of: start - 1, in: clause.sentence, of: scalars) : start
        return blanked(max(earlier, start - 24)..<clause.range.upperBound, found)
    }

    private func blanked(_ range: Range<Int>, _ found: RemainderReader.Found) -> String {
        let deed = found.deed.clamped(to: range)
        return reading.text(range.lowerBound..<deed.lowerBound) + " " + reading.text(deed.upperBound..<range.upperBound)
    }

    /// 盏路灯 of 还有6盏路灯没有换: the measure word and what it counts, up to the word that tells what is lacking.
    private func counted(_ found: RemainderReader.Found, _ clause: Range<Int>) -> String? {
        let start = found.mark.upperBound
        guard found.deed.lowerBound > start else { return nil }
        let lack =
            StateRole.words[.unmet].first(in: start..<found.deed.upperBound, of: scalars)?.lowerBound
            ?? RemainderReader.going.first(in: start..<found.deed.upperBound, of: scalars)?.lowerBound
            ?? found.deed.lowerBound
        let figure = reading.mentions.last { $0.quantity != nil && (start..<lack).contains($0.range.lowerBound) }
        guard let figure, figure.range.upperBound <= lack else { return nil }
        return reading.text(figure.range.upperBound - 1..<lack)
    }

    /// The time that the clause tells before the deed, or else a clause before it that tells little more than a time: 17日晚上，….
    private func told(of clause: Clause, before end: Int) -> DateMention? {
        let start = clause.range.lowerBound
        let near = reading.mentions.last {
            $0.date != nil && $0.range.lowerBound >= start && $0.range.upperBound <= end
        }
        if let near { return near.date }
        return earlier(clause).flatMap { range in
            reading.mentions.last {
                $0.date != nil && $0.range.lowerBound >= range.lowerBound && $0.range.upperBound <= range.upperBound
            }?.date
        }
    }

    /// The clause before, where it is so short that it may tell no more than when.
    func earlier(_ clause: Clause) -> Range<Int>? {
        let start = clause.range.lowerBound
        guard start > clause.sentence.lowerBound else { return nil }
        let head = Clauses.start(of: start - 1, in: clause.sentence, of: scalars)
        // The line of the paper and its reporters ends in a parenthesis.
        let range = ((head..<start - 1).last { scalars[$0] == Self.closing }.map { $0 + 1 } ?? head)..<start - 1
        return range.count <= Self.timeWords ? range : nil
    }

    private static let timeWords = 12
    /// ）
    private static let closing: UInt32 = 0xFF09

    /// 那天半夜，镇上还有三个村没来电: told of a time that is over.
    private func isOfThePast(_ clause: Clause) -> Bool {
        if StateRole.words[.past].isFound(in: clause.range, of: scalars)
            || StateRole.words[.elsewhere].isFound(in: clause.range, of: scalars)
        {
            return true
        }
        return isAfterPastTime(clause)
    }

    /// Whether the clause before tells little more than a time that is over.
    func isAfterPastTime(_ clause: Clause) -> Bool {
        guard let earlier = earlier(clause), let last = earlier.last else { return false }
        // 望过去 looks over there, and not back.
        let isPast = StateRole.words[.past].all(in: earlier, of: scalars).contains {
            !Self.looking.contains(scalars[max(0, $0.lowerBound - 1)])
        }
        return isPast || isBefore(earlier)
            || scalars[last] == Self.when && !Self.asked.isFound(in: earlier, of: scalars)
    }

    private static let looking = ScalarSet("望看瞧走跑飞开驶")

    /// 开馆前一个月, 开馆前: told of a time before something; but not 目前.
    private func isBefore(_ range: Range<Int>) -> Bool {
        range.dropFirst().contains { index in
            guard scalars[index] == Self.before, !Self.nows.contains(scalars[index - 1]) else { return false }
            return index + 1 == range.upperBound || Self.spans.contains(scalars[index + 1])
                || scalars[index + 1].isDigit
        }
    }

    /// 前
    private static let before: UInt32 = 0x524D
    private static let nows = ScalarSet("目眼当跟面门从")
    private static let spans = ScalarSet("一两三四五六七八九十几半不")
    /// 刚来时，; but of 记者发稿时 nothing has changed since.
    private static let when: UInt32 = 0x65F6
    private static let asked = CueWords("发稿 记者 采访 走访 同时 此时 这时 届时 及时")
}
