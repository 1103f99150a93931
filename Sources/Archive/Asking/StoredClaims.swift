import Claims
import Extraction
import Findings
import Synchronization

/// The claims of an article of an archive, each read when it is first asked for.
final class StoredClaims: ClaimSource {
    private struct Reading: Sendable {
        var input: CompactInput
        var claims: [Claim?]
    }

    /// Where each claim begins.
    private let marks: [CompactInput.Mark]
    private let reading: Mutex<Reading>
    private let connection: ArchiveConnection

    /// - Parameters:
    ///   - input: stands before the claims.
    ///   - connection: told of a claim that turns out to be damaged.
    init(_ input: CompactInput, of connection: ArchiveConnection) throws {
        var input = input
        var marks: [CompactInput.Mark] = []
        for _ in 0..<(try input.reserved()) {
            marks.append(input.mark)
            try input.skipClaim()
        }
        self.marks = marks
        reading = Mutex(Reading(input: input, claims: Array(repeating: nil, count: marks.count)))
        self.connection = connection
    }

    var count: Int { marks.count }

    func claim(_ number: Int) -> Claim {
        reading.withLock { reading in
            if let known = reading.claims[number] { return known }
            reading.input.mark = marks[number]
            let claim = connection.kept(Self.unreadable) { try reading.input.nextClaim() }
            reading.claims[number] = claim
            return claim
        }
    }

    /// Stands for a claim whose bytes are damaged; that they are ends the run.
    private static let unreadable = Claim(
        kind: .quantity, keys: [],
        place: TextPlace(
            startLine: 1, startColumn: 1, endLine: 1, endColumn: 1, startOffset: 0, endOffset: 0, text: ""
        ),
        sentence: "", sentenceIndex: 0, unit: "", dimension: "", scope: Scope(), isYearless: false,
        isPlanned: false,
        isDisputed: true, subjects: [], ownSubjects: 0, places: [], noun: [], head: [], clause: [],
        context: [])
}
