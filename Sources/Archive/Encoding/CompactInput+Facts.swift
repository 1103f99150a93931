import Claims
import Findings

/// Reads what ``CompactOutput`` wrote at once.
extension CompactInput {
    func nextNumbers() throws -> [UInt32] {
        var last: UInt32 = 0
        return try list {
            last = last &+ UInt32(truncatingIfNeeded: try number())
            return last
        }
    }

    func nextTexts() throws -> [String] { try list(text) }

    func nextTerms() throws -> [Term] {
        var next = 0
        return try list {
            let term = try term(next &+ Int(try signed()))
            next = term.number &+ 1
            return term.term
        }
    }

    func nextPlace() throws -> TextPlace {
        let startLine = last.line &+ Int(try signed()), startColumn = Int(try signed())
        let endLine = startLine &+ Int(try signed()), column = Int(try signed())
        let startOffset = last.offset &+ Int(try signed()), length = Int(try signed())
        last = (startLine, startOffset)
        return TextPlace(
            startLine: startLine, startColumn: startColumn, endLine: endLine,
            endColumn: endLine == startLine ? startColumn &+ column : column, startOffset: startOffset,
            endOffset: startOffset &+ length, text: try text())
    }

    private func list<Member>(_ member: () throws -> Member) throws -> [Member] {
        let count = try count()
        var members: [Member] = []
        members.reserveCapacity(count)
        for _ in 0..<count { members.append(try member()) }
        return members
    }
}
