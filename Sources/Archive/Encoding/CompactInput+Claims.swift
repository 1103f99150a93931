import Claims
import Extraction
import Findings
import SourceText

/// Reads articles, claims and passages property by property, in the order in which ``CompactEncoder`` wrote them: asking an
/// archive reads thousands, and most of the time that `Decodable` takes goes into its containers.
extension CompactInput {
    mutating func nextInfo() throws -> ArticleInfo {
        ArticleInfo(
            path: try text(), index: try integer(), title: try text(),
            date: try optional { try $0.date() }, opening: try text())
    }

    private mutating func date() throws -> Article.DatedFrom {
        guard let date = CalendarDate(try text()) else { throw Damaged() }
        return Article.DatedFrom(date: date, basis: try word())
    }

    mutating func nextClaims() throws -> [Claim] { try members { try $0.nextClaim() } }

    mutating func nextPassages() throws -> [Passage] { try members { try $0.nextPassage() } }

    /// A list as `Encodable` writes it: the number of members in four bytes, then each.
    mutating func members<Member>(_ member: (inout CompactInput) throws -> Member) throws -> [Member] {
        let count = try reserved()
        var members: [Member] = []
        // Each takes a byte at least; damaged bytes may tell any number.
        members.reserveCapacity(min(count, left))
        for _ in 0..<count { members.append(try member(&self)) }
        return members
    }

    /// A case of an enumeration of texts.
    mutating func word<Case: RawRepresentable<String>>() throws -> Case {
        guard let word = Case(rawValue: try text()) else { throw Damaged() }
        return word
    }

    mutating func flag() throws -> Bool { try byte() != 0 }

    mutating func integer() throws -> Int { Int(try signed()) }

    /// Nil where the byte before it says so.
    mutating func optional<Value>(_ value: (inout CompactInput) throws -> Value) throws -> Value? {
        try flag() ? try value(&self) : nil
    }

    mutating func scope() throws -> Scope {
        var scope = Scope()
        for _ in 0..<(try count()) {
            let number = Int(truncatingIfNeeded: try number())
            guard ScopeGroup.allCases.indices.contains(number) else { throw Damaged() }
            scope[ScopeGroup.allCases[number]] = try text()
        }
        return scope
    }

    mutating func nextClaim() throws -> Claim {
        Claim(
            kind: try word(), keys: try nextNumbers(), place: try nextPlace(), sentence: try text(),
            sentenceIndex: try integer(), value: try optional { try $0.interval() }, unit: try text(),
            dimension: try text(),
            time: try optional { try $0.time() }, yearOffset: try optional { try $0.integer() },
            scope: try scope(),
            isYearless: try flag(), derivation: try optional { try $0.text() }, isPlanned: try flag(),
            isDisputed: try flag(), telling: try word(),
            subjects: try nextTexts(), ownSubjects: try integer(), places: try nextTexts(),
            noun: try nextTerms(),
            head: try nextTerms(), clause: try nextTerms(), context: try nextTerms())
    }

    /// Passes over a claim, property by property as ``nextClaim()`` reads them.
    mutating func skipClaim() throws {
        try skip(1)
        try skipList()
        _ = try nextSpan()
        try skip(3)
        if try flag() {
            if try flag() { try skip(1) }
            if try flag() { try skip(1) }
            try skip(2)
        }
        try skip(2)
        if try flag() { try skip(4) }
        if try flag() { try skip(1) }
        try skip(2 * (try count()))
        try skip(1)
        if try flag() { try skip(1) }
        try skip(3)
        try skipList()
        try skip(1)
        for _ in 0..<5 { try skipList() }
    }

    private mutating func skipList() throws { try skip(try count()) }

    mutating func interval() throws -> ValueInterval {
        ValueInterval(
            low: try optional { try $0.exactNumber() }, high: try optional { try $0.exactNumber() },
            lowOpen: try flag(), highOpen: try flag())
    }

    private mutating func exactNumber() throws -> ExactNumber {
        guard let number = ExactNumber(try text()) else { throw Damaged() }
        return number
    }

    mutating func time() throws -> TimeFrame {
        TimeFrame(first: try integer(), last: try integer(), isState: try flag(), isSoFar: try flag())
    }

    private mutating func nextPassage() throws -> Passage {
        let role: Article.Role = try word()
        let place = try nextPlace()
        let folded = try optional { try $0.text() }
        let steps = try members { try $0.step() }
        // Never stored: they follow from the text.
        guard try nextNumbers().isEmpty, try nextNumbers().isEmpty else { throw Damaged() }
        return Passage(
            role: role, place: place, folded: folded, steps: steps, fingerprints: Fingerprints(), count: try integer())
    }

    private mutating func step() throws -> Passage.Step {
        Passage.Step(
            folded: Int32(truncatingIfNeeded: try signed()), source: Int32(truncatingIfNeeded: try signed()))
    }
}
