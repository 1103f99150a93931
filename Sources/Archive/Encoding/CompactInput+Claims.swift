import Claims
import Extraction
import Findings
import SourceText

/// Reads articles, claims and passages property by property, in the order in which ``CompactEncoder`` wrote them: asking an
/// archive reads thousands, and most of the time that `Decodable` takes goes into its containers.
extension CompactInput {
    func nextInfo() throws -> ArticleInfo {
        ArticleInfo(
            path: try text(), index: try integer(), title: try text(), date: try optional(date), opening: try text())
    }

    private func date() throws -> Article.DatedFrom {
        guard let date = CalendarDate(try text()) else { throw Damaged() }
        return Article.DatedFrom(date: date, basis: try word())
    }

    func nextClaims() throws -> [Claim] { try members(nextClaim) }

    func nextPassages() throws -> [Passage] { try members(nextPassage) }

    /// A list as `Encodable` writes it: the number of members in four bytes, then each.
    func members<Member>(_ member: () throws -> Member) throws -> [Member] {
        let count = try reserved()
        var members: [Member] = []
        // Each takes a byte at least; damaged bytes may tell any number.
        members.reserveCapacity(min(count, left))
        for _ in 0..<count { members.append(try member()) }
        return members
    }

    /// A case of an enumeration of texts.
    func word<Case: RawRepresentable<String>>() throws -> Case {
        guard let word = Case(rawValue: try text()) else { throw Damaged() }
        return word
    }

    func flag() throws -> Bool { try byte() != 0 }

    func integer() throws -> Int { Int(try signed()) }

    /// Nil where the byte before it says so.
    func optional<Value>(_ value: () throws -> Value) throws -> Value? { try flag() ? try value() : nil }

    func scope() throws -> Scope {
        var scope = Scope()
        for _ in 0..<(try count()) {
            let number = Int(truncatingIfNeeded: try number())
            guard ScopeGroup.allCases.indices.contains(number) else { throw Damaged() }
            scope[ScopeGroup.allCases[number]] = try text()
        }
        return scope
    }

    private func nextClaim() throws -> Claim {
        Claim(
            kind: try word(), keys: try nextNumbers(), place: try nextPlace(), sentence: try text(),
            sentenceIndex: try integer(), value: try optional(interval), unit: try text(), dimension: try text(),
            time: try optional(time), yearOffset: try optional(integer), scope: try scope(),
            isYearless: try flag(), derivation: try optional(text), isPlanned: try flag(), isDisputed: try flag(),
            subjects: try nextTexts(), ownSubjects: try integer(), places: try nextTexts(), noun: try nextTerms(),
            head: try nextTerms(), clause: try nextTerms(), context: try nextTerms())
    }

    private func interval() throws -> ValueInterval {
        ValueInterval(
            low: try optional(exactNumber), high: try optional(exactNumber), lowOpen: try flag(), highOpen: try flag())
    }

    private func exactNumber() throws -> ExactNumber {
        guard let number = ExactNumber(try text()) else { throw Damaged() }
        return number
    }

    private func time() throws -> TimeFrame {
        TimeFrame(first: try integer(), last: try integer(), isState: try flag(), isSoFar: try flag())
    }

    private func nextPassage() throws -> Passage {
        let role: Article.Role = try word()
        let place = try nextPlace(), folded = try optional(text), steps = try members(step)
        // Never stored: they follow from the text.
        guard try nextNumbers().isEmpty, try nextNumbers().isEmpty else { throw Damaged() }
        return Passage(
            role: role, place: place, folded: folded, steps: steps, fingerprints: Fingerprints(), count: try integer())
    }

    private func step() throws -> Passage.Step {
        Passage.Step(
            folded: Int32(truncatingIfNeeded: try signed()), source: Int32(truncatingIfNeeded: try signed()))
    }
}
