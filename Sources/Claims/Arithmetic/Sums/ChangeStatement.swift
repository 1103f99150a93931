import Extraction

extension Figure {
    /// Whether a change may be the difference of this and another figure: of one measure, or points of percentages.
    func isLevel(of change: Figure) -> Bool {
        per == change.per
            && (measure == change.measure || (isShare && isExact && change.dimension == .percentagePoint))
    }
}

/// A figure that says by how much something changed, and the two levels beside it.
struct ChangeStatement {
    let account: Account
    let sentence: FigureSentence
    /// Index of the change among the sentence's figures.
    let change: Int
    let rises: Bool

    var figure: Figure { sentence.figures[change] }

    /// Whether the levels stand in a fixed wording, so that the direction counts too.
    var isSure: Bool { levels.map { $0.confidence >= 0.85 } ?? false }

    /// The level now, the level compared with, and how surely; nil where the wording leaves them open.
    var levels: (now: Figure, base: Figure, confidence: Double)? {
        comparedWith ?? fromTo ?? changeFirst ?? record ?? earlierLevel ?? baseFirst ?? baseLast ?? namedBase
            ?? namedBehind
    }

    /// Whether it is by how much a record was broken.
    var isOfRecord: Bool { record != nil }

    private func isLevel(_ place: Int) -> Bool {
        let other = sentence.figures[place]
        return place != change && other.isLevel(of: figure)
    }

    /// The nearest level before a place of the text; not further back than two clauses.
    private func level(before index: Int) -> Int? {
        sentence.figures.indices.last {
            isLevel($0) && sentence.figures[$0].range.upperBound <= index
                && sentence.figures[$0].clause + 2 >= figure.clause
        }
    }

    /// `X，比去年的Y增加Z`.
    private var comparedWith: (now: Figure, base: Figure, confidence: Double)? {
        guard change > 0, isLevel(change - 1), sentence.figures[change - 1].clause == figure.clause else { return nil }
        let base = change - 1
        let opening = sentence.opening(base)
        // 比前一个五年缩短了3个月: the years are when, and not how much.
        guard Self.spanning.start(endingAt: opening.upperBound, from: opening.lowerBound, in: account.scalars) == nil
        else { return nil }
        guard let mark = account.words[.baseMark].last(in: opening, of: account.scalars),
            opening.upperBound - mark.upperBound <= 14,
            sentence.gap(base, change).count <= 12,
            figure.dimension != .percentagePoint || mark.lowerBound == sentence.clause(base).lowerBound,
            let now = level(before: mark.lowerBound) ?? reached
        else { return nil }
        return (sentence.figures[now], sentence.figures[base], 0.9)
    }

    /// `由Y增加到X，增加Z`.
    private var fromTo: (now: Figure, base: Figure, confidence: Double)? {
        let levels = sentence.figures.indices.filter { isLevel($0) && $0 < change }
        guard levels.count >= 2, let now = levels.last, sentence.figures[now].clause + 1 >= figure.clause else {
            return nil
        }
        // 提高到今年的39.1%
        let (floor, start) = (sentence.clause(now).lowerBound, sentence.figures[now].range.lowerBound)
        let end = Self.present.start(endingAt: start, from: floor, in: account.scalars) ?? start
        guard let word = account.word(.toMark, endingAt: end, from: floor) else { return nil }
        let base = levels[levels.count - 2]
        guard sentence.figures[base].range.upperBound <= word,
            sentence.figures[base].clause + 1 >= sentence.figures[now].clause,
            account.words[.fromMark].isFound(in: sentence.lead(base), of: account.scalars)
                || sentence.gap(base, now).count <= 6
        else { return nil }
        return (sentence.figures[now], sentence.figures[base], 0.9)
    }

    /// `缩短Z，由Y变成X`.
    private var changeFirst: (now: Figure, base: Figure, confidence: Double)? {
        guard change + 2 < sentence.figures.count, isLevel(change + 1), isLevel(change + 2) else { return nil }
        let (base, now) = (sentence.figures[change + 1], sentence.figures[change + 2])
        guard base.clause == figure.clause + 1, now.clause == base.clause,
            account.words[.fromMark].first(in: sentence.lead(change + 1), of: account.scalars)?.lowerBound
                == sentence.clause(change + 1).lowerBound,
            account.word(
                .toMark, endingAt: now.range.lowerBound, from: base.range.upperBound) != nil
        else { return nil }
        return (now, base, 0.85)
    }

    /// `以X夺冠，把Y的纪录缩短了Z`.
    private var record: (now: Figure, base: Figure, confidence: Double)? {
        guard change > 0, isLevel(change - 1), sentence.figures[change - 1].clause == figure.clause else { return nil }
        let base = change - 1
        let lead = sentence.lead(base)
        guard CueWords("把 将").isFound(in: lead, of: account.scalars),
            CueWords("纪录 记录").isFound(in: sentence.gap(base, change), of: account.scalars),
            let now = level(before: lead.lowerBound)
        else { return nil }
        return (sentence.figures[now], sentence.figures[base], 0.9)
    }

    /// `编制800张，实际开放920张，比编制多出120张`: the base is named, and its figure stands in the sentence.
    private var namedBase: (now: Figure, base: Figure, confidence: Double)? {
        let opening = sentence.opening(change)
        guard let mark = account.words[.baseMark].first(in: opening, of: account.scalars),
            let cue = (rises ? account.words[.more] : account.words[.less]).last(
                in: mark.upperBound..<opening.upperBound, of: account.scalars)
        else { return nil }
        let name = Array(account.scalars[mark.upperBound..<cue.lowerBound])
        guard (2...8).contains(name.count) else { return nil }
        let levels = sentence.figures.indices.filter {
            isLevel($0) && $0 < change && sentence.figures[$0].clause + 3 >= figure.clause
                && sentence.figures[$0].isExact
                && !account.has(.baseMark, in: sentence.lead($0))
        }
        guard levels.count == 2, let base = levels.first(where: { isNamed(name, $0) }),
            let now = levels.first(where: { $0 != base && !isNamed(name, $0) })
        else { return nil }
        return (sentence.figures[now], sentence.figures[base], 0.85)
    }

    /// `男生比女生多5人，男生26人，女生21人`: both are named, and told one by one behind.
    private var namedBehind: (now: Figure, base: Figure, confidence: Double)? {
        let opening = sentence.opening(change)
        guard change + 2 < sentence.figures.count, isLevel(change + 1), isLevel(change + 2),
            sentence.figures[change + 2].clause <= figure.clause + 3,
            let mark = account.words[.baseMark].first(in: opening, of: account.scalars),
            let cue = (rises ? account.words[.more] : account.words[.less]).last(
                in: mark.upperBound..<opening.upperBound, of: account.scalars)
        else { return nil }
        let (subject, base) = (
            Array(account.scalars[opening.lowerBound..<mark.lowerBound]),
            Array(account.scalars[mark.upperBound..<cue.lowerBound])
        )
        let levels = [change + 1, change + 2]
        guard (2...6).contains(subject.count), (2...6).contains(base.count),
            let now = levels.first(where: { isNamed(subject, $0) && sentence.lead($0).count <= subject.count + 2 }),
            let than = levels.first(where: { isNamed(base, $0) && sentence.lead($0).count <= base.count + 2 }),
            now != than,
            sentence.figures[now].isExact, sentence.figures[than].isExact
        else { return nil }
        return (sentence.figures[now], sentence.figures[than], 0.85)
    }

    private func isNamed(_ name: [UInt32], _ level: Int) -> Bool {
        let lead = sentence.lead(level)
        return lead.contains {
            $0 + name.count <= lead.upperBound && account.scalars[$0..<($0 + name.count)].elementsEqual(name)
        }
    }

    /// The two levels nearest before the change, with nothing but spans of time (头一个月) among them.
    private var lastLevels: (Int, Int)? {
        var found: [Int] = []
        for place in (0..<change).reversed() where found.count < 2 {
            if isLevel(place) {
                found.append(place)
            } else if !sentence.figures[place].isTime {
                return nil
            }
        }
        return found.count == 2 ? (found[1], found[0]) : nil
    }

    /// `X，去年同期为Y，增加Z`.
    private var earlierLevel: (now: Figure, base: Figure, confidence: Double)? {
        guard let (first, second) = lastLevels else { return nil }
        let (now, base) = (sentence.figures[first], sentence.figures[second])
        guard base.clause == now.clause + 1, figure.clause == base.clause + 1,
            isEarlier(second),
            !account.has(.baseMark, in: sentence.opening(second)), sentence.opening(change).count <= 6
        else { return nil }
        return (now, base, 0.85)
    }

    /// Whether the clause of a level begins with a time before: 去年同期, 而2023年.
    private func isEarlier(_ level: Int) -> Bool {
        let opening = sentence.opening(level), start = sentence.clause(level).lowerBound
        if let word = account.words[.earlier].first(in: opening, of: account.scalars) {
            return word.lowerBound <= start + 2
        }
        guard let year = account.writtenYears(in: opening).first, let printed = account.date else { return false }
        return year.range.lowerBound <= start + 2 && year.value < printed.year
    }

    /// `去年Y，今年X，增加Z`.
    private var baseFirst: (now: Figure, base: Figure, confidence: Double)? {
        guard let (first, second) = lastLevels else { return nil }
        let (base, now) = (sentence.figures[first], sentence.figures[second])
        guard (base.clause + 1...base.clause + 2).contains(now.clause), figure.clause == now.clause + 1,
            sentence.opening(change).count <= 6,
            opensEarlier(first),
            Self.later.isFound(in: sentence.opening(second), of: account.scalars),
            !account.has(.baseMark, in: sentence.opening(second))
        else { return nil }
        return (now, base, 0.85)
    }

    /// Whether a time before begins the clause of a level, or is the clause before it: 年初，全县有2390家.
    private func opensEarlier(_ level: Int) -> Bool {
        let (words, clause) = (account.words[.earlier], sentence.figures[level].clause)
        if let word = words.first(in: sentence.opening(level), of: account.scalars) {
            return word.lowerBound <= sentence.clause(level).lowerBound + 2
        }
        guard clause > 0 else { return false }
        let before = sentence.clauses[clause - 1].range
        return words.end(startingAt: before.lowerBound, to: before.upperBound, in: account.scalars) == before.upperBound
    }

    /// `X，比去年多Z，去年Y`.
    private var baseLast: (now: Figure, base: Figure, confidence: Double)? {
        guard change >= 1, change + 1 < sentence.figures.count, isLevel(change - 1), isLevel(change + 1) else {
            return nil
        }
        let (now, base) = (sentence.figures[change - 1], sentence.figures[change + 1])
        let (opening, behind) = (sentence.opening(change), sentence.opening(change + 1))
        guard figure.clause == now.clause + 1, base.clause == figure.clause + 1, opening.count <= 8,
            account.has(.baseMark, in: opening),
            let then = account.words[.earlier].first(in: opening, of: account.scalars),
            let again = account.words[.earlier].first(in: behind, of: account.scalars),
            account.scalars[then].elementsEqual(account.scalars[again]), again.lowerBound <= behind.lowerBound + 1,
            behind.count <= 10
        else { return nil }
        return (now, base, 0.85)
    }

    private static let present = CueWords("今年的 目前的 现在的 如今的 眼下的 年底的 年末的 当前的 去年的 本届的 这届的 本月的")
    private static let spanning = CueWords("前一个 上一个 前 上 过去 此前 近 这")
    private static let later = CueWords("今年 本届 如今 目前 底已有 末已有 底已达 末已达 现在 现有 眼下 改造后 合并后 调整后 整治后")

    /// `比去年的Y增加Z，达到X`.
    private var reached: Int? {
        let next = change + 1
        guard next < sentence.figures.count, isLevel(next), sentence.figures[next].clause <= figure.clause + 1,
            sentence.isReached(next, in: account.scalars)
        else { return nil }
        return next
    }
}
