import Findings
import Foundation
import SourceText

/// Puts findings right, round after round, until nothing is left that may be: so that a second run changes nothing.
public struct FixRun {
    public let linter: Linter
    public let reader: DocumentReader
    /// `safe` for safe fixes only, `suggested` for both.
    public let safety: Fix.Safety
    /// What a reading gives, in the order of reports, with what is accepted or known.
    public let findings: (Linter.Reading) throws -> [Finding]
    /// Text that is put right in three rounds is rare; one that never settles is left after so many.
    private static let mostRounds = 10

    public init(
        linter: Linter, reader: DocumentReader, safety: Fix.Safety,
        findings: @escaping (Linter.Reading) throws -> [Finding]
    ) {
        self.linter = linter
        self.reader = reader
        self.safety = safety
        self.findings = findings
    }

    /// A file and its bytes before and after.
    public struct Change: Sendable {
        public let path: String
        public let before: [UInt8]
        public var after: [UInt8]
        public let encoding: TextEncoding

        public init(path: String, before: [UInt8], after: [UInt8], encoding: TextEncoding) {
            self.path = path
            self.before = before
            self.after = after
            self.encoding = encoding
        }

        /// A text of the file, as it would be shown.
        public func text(_ bytes: [UInt8]) -> String {
            let document = Document(path: path, source: bytes, encoding: encoding, format: .plain)
            return document.string(0..<document.text.count)
        }
    }

    public struct Outcome {
        /// By path in byte order; only files that differ.
        public var changes: [Change] = []
        /// How many findings were put right.
        public var count = 0
        /// Findings whose fixes met others in the last round.
        public var conflicts = 0
        /// What is read after the changes.
        public var reading: Linter.Reading
    }

    /// Works in memory: nothing is written.
    public func outcome(of reading: Linter.Reading) throws -> Outcome {
        var outcome = Outcome(reading: reading)
        let wanted = FixPlan(findings: try findings(reading).filter(\.stands), safety: safety)
        var changes: [String: Change] = [:]
        for path in wanted.edits.keys { changes[path] = change(of: path) }
        // Reading them again from the bytes at hand makes sure that the edits speak of these bytes.
        outcome.reading = read(changes.values.map { $0 }, into: reading)
        for _ in 0..<Self.mostRounds {
            let standing = try findings(outcome.reading).filter(\.stands)
            let plan = FixPlan(findings: standing, safety: safety, paths: Set(changes.keys))
            outcome.conflicts = plan.conflicts
            let changed = apply(plan, to: &changes)
            guard !changed.isEmpty else { break }
            outcome.count += plan.count
            outcome.reading = read(changed.compactMap { changes[$0] }, into: outcome.reading)
        }
        outcome.changes = changes.values.filter { $0.before != $0.after }
            .sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
        return outcome
    }

    private func change(of path: String) -> Change? {
        guard let data = FileManager.default.contents(atPath: path) else { return nil }
        let bytes = Array(data)
        let document = Document(path: path, source: bytes, encoding: reader.encoding)
        // What could not be read could not be written back either.
        guard document.format.isEditable, document.problems.isEmpty else { return nil }
        return Change(path: path, before: bytes, after: bytes, encoding: document.encoding)
    }

    /// Applies a plan; the paths that changed, in byte order.
    private func apply(_ plan: FixPlan, to changes: inout [String: Change]) -> [String] {
        var changed: [String] = []
        for path in plan.edits.keys.sorted() {
            guard let edits = plan.edits[path], let change = changes[path],
                let after = FixPlan.applying(edits, to: change.after, encode: change.encoding.bytes),
                after != change.after
            else { continue }
            changes[path]?.after = after
            changed.append(path)
        }
        return changed
    }

    private func read(_ changes: [Change], into reading: Linter.Reading) -> Linter.Reading {
        let sorted = changes.sorted { $0.path < $1.path }
        let documents = sorted.map { Document(path: $0.path, source: $0.after, encoding: $0.encoding) }
        return reading.replacing(Set(sorted.map(\.path)), with: linter.read(documents))
    }
}

extension FixRun.Change {
    /// Writes the file, unless it changed since it was read; whether it was written.
    public func write() throws -> Bool {
        let place = URL(fileURLWithPath: path).resolvingSymlinksInPath()
        guard FileManager.default.contents(atPath: place.path).map(Array.init) == before else { return false }
        let mode = try? FileManager.default.attributesOfItem(atPath: place.path)[.posixPermissions]
        try Data(after).write(to: place, options: .atomic)
        if let mode { try? FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: place.path) }
        return true
    }
}
