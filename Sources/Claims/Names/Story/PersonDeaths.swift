import Extraction
import SourceText

/// Where an article says that a person is dead (已故作家某某, 某某在睡梦里走了), and where it shows one who is alive: who speaks, nods, or is
/// so many years old.
struct PersonDeaths {
    let persons: StoryPersons

    private var scalars: [UInt32] { persons.text.scalars }

    struct Death {
        let range: Range<Int>
        /// The clause up to the word, which may tell the time; else the clause before does.
        let lead: Range<Int>
    }

    // MARK: The dead

    func death(of name: [UInt32]) -> Death? {
        places(of: name).lazy.compactMap { self.late($0) ?? self.gone($0) }.first
    }

    /// 已故作家某某
    private func late(_ name: Range<Int>) -> Death? {
        let clause = persons.text.clause(at: name.lowerBound)
        guard
            let word = LifeRole.words[.late].last(
                in: max(clause.lowerBound, name.lowerBound - Self.post)..<name.lowerBound, of: scalars),
            scalars[word.upperBound..<name.lowerBound].allSatisfy(\.isHan),
            persons.isFree(word.upperBound..<name.lowerBound),
            !LifeRole.words[.kin].isFound(in: word.upperBound..<name.lowerBound, of: scalars), isFact(name)
        else { return nil }
        return Death(range: word.lowerBound..<name.upperBound, lead: word.lowerBound..<word.lowerBound)
    }

    /// 某某因病去世
    private func gone(_ name: Range<Int>) -> Death? {
        let clause = persons.text.clause(at: name.lowerBound)
        guard name.lowerBound == clause.lowerBound || Self.openers.contains(scalars[name.lowerBound - 1]),
            let word = LifeRole.words[.dying].first(
                in: name.upperBound..<min(clause.upperBound, name.upperBound + Self.reach), of: scalars),
            persons.isFree(name.upperBound..<word.lowerBound),
            word.upperBound == clause.upperBound || Self.told.contains(scalars[word.upperBound]),
            !LifeRole.words[.another].isFound(in: name.upperBound..<word.upperBound, of: scalars), isFact(name)
        else { return nil }
        return Death(range: name.lowerBound..<word.upperBound, lead: clause.lowerBound..<word.lowerBound)
    }

    private func isFact(_ name: Range<Int>) -> Bool {
        !LifeRole.words[.untrue].isFound(in: persons.text.sentence(at: name.lowerBound), of: scalars)
    }

    /// Whether a death had come about by a day, as far as its words tell: 去年, 今年清明前, 2023年5月.
    static func isBefore(_ day: CalendarDate, _ death: Death, in text: StoryText, printed: CalendarDate) -> Bool {
        guard !death.lead.isEmpty else { return printed <= day }
        let before = text.clause(at: max(0, death.lead.lowerBound - 2))
        for range in [death.lead, before] {
            let told = MentionReader().mentions(
                in: NormalizedText(verbatim: text.string(range)), context: ReadingContext(date: printed))
            guard let date = told.compactMap(\.date).last, date.resolution != .unresolved,
                let end = date.end ?? date.start
            else { continue }
            return end < day
        }
        return printed <= day
    }

    // MARK: The living

    /// Where one is shown alive on the day of the paper.
    func sign(of name: [UInt32]) -> Range<Int>? {
        places(of: name).lazy.compactMap { self.deed($0) ?? self.age($0) }.first
    }

    /// 某某朝台下拱了拱手, 某某说：“……
    private func deed(_ name: Range<Int>) -> Range<Int>? {
        let clause = persons.text.clause(at: name.lowerBound)
        guard isOfNow(name), clause.upperBound - name.upperBound <= Self.deed,
            persons.isFree(name.upperBound..<clause.upperBound)
        else { return nil }
        // 小说 is no speech.
        if LifeRole.words[.speaking].start(endingAt: clause.upperBound, from: name.upperBound, in: scalars).map({
            $0 == name.upperBound || scalars[$0 - 1] != "小"
        }) ?? false {
            return name.lowerBound..<clause.upperBound
        }
        if let word = LifeRole.words[.deed].first(in: name.upperBound..<clause.upperBound, of: scalars) {
            return name.lowerBound..<word.upperBound
        }
        // 最后离场的是某某
        let start = LifeRole.words[.being].start(endingAt: name.lowerBound, from: clause.lowerBound, in: scalars)
        return name.upperBound == clause.upperBound
            && start.map { LifeRole.words[.act].isFound(in: clause.lowerBound..<$0, of: scalars) } ?? false
            ? clause : nil
    }

    /// 89岁的名家某某是当晚的观众
    private func age(_ name: Range<Int>) -> Range<Int>? {
        let clause = persons.text.clause(at: name.lowerBound)
        guard isOfNow(name),
            let word = LifeRole.words[.aged].first(in: clause.lowerBound..<name.lowerBound, of: scalars),
            word.lowerBound > clause.lowerBound,
            scalars[word.lowerBound - 1].isDigit || scalars[word.lowerBound - 1].isHanNumeral,
            name.lowerBound - word.upperBound <= Self.post, persons.isFree(word.upperBound..<name.lowerBound),
            !LifeRole.words[.kin].isFound(in: word.upperBound..<name.lowerBound, of: scalars)
        else { return nil }
        return clause.lowerBound..<name.upperBound
    }

    private func isOfNow(_ name: Range<Int>) -> Bool {
        let sentence = persons.text.sentence(at: name.lowerBound)
        return !LifeRole.words[.past].isFound(in: sentence, of: scalars)
            && !LifeRole.words[.dying].isFound(in: sentence, of: scalars)
            && !(sentence.lowerBound..<max(sentence.lowerBound, name.lowerBound - 4)).contains { index in
                scalars[index..<index + 4].allSatisfy(\.isDigit)
            }
    }

    private func places(of name: [UInt32]) -> [Range<Int>] {
        persons.places.filter { $0.name == name }.map(\.range)
    }

    /// 去世了, 病逝于: of the one named, and not 去世的战友.
    private static let told = ScalarSet("了于在，。；")
    private static let openers = ScalarSet("师家授长员匠士人者翁生")
    /// Scalars between 已故 and a name, from a name to the word of death, and from a name to the end of what one does.
    private static let post = 10, reach = 14, deed = 16
}
