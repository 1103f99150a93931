import Claims
import Findings

/// Reads what ``CompactOutput`` wrote at once.
extension CompactInput {
    mutating func nextNumbers() throws -> [UInt32] {
        var last: UInt32 = 0
        return try list {
            last = last &+ UInt32(truncatingIfNeeded: try $0.number())
            return last
        }
    }

    mutating func nextTexts() throws -> [String] { try list { try $0.text() } }

    mutating func nextTerms() throws -> [Term] {
        var next = 0
        return try list {
            let term = try $0.term(next &+ Int(try $0.signed()))
            next = term.number &+ 1
            return term.term
        }
    }

    mutating func nextPlace() throws -> TextPlace {
        var place = try nextSpan()
        place.text = try text()
        return place
    }

    /// The next place without its text.
    mutating func nextSpan() throws -> TextPlace {
        let startLine = mark.last.line &+ Int(try signed())
        let startColumn = Int(try signed())
        let endLine = startLine &+ Int(try signed())
        let column = Int(try signed())
        let startOffset = mark.last.offset &+ Int(try signed())
        let length = Int(try signed())
        mark.last = (startLine, startOffset)
        return TextPlace(
            startLine: startLine, startColumn: startColumn, endLine: endLine,
            endColumn: endLine == startLine ? startColumn &+ column : column, startOffset: startOffset,
            endOffset: startOffset &+ length, text: "")
    }

    private mutating func list<Member>(_ member: (inout CompactInput) throws -> Member) throws
        -> [Member]
    {
        let count = try count()
        var members: [Member] = []
        members.reserveCapacity(count)
        for _ in 0..<count { members.append(try member(&self)) }
        return members
    }
}
