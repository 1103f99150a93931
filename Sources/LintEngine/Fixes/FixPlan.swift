import Findings

/// The edits of one round of fixing: of fixes that get in each other's way the first alone is taken.
public struct FixPlan: Sendable {
    /// By path; each list in the order of the file, none overlapping another.
    public private(set) var edits: [String: [Fix.Edit]] = [:]
    /// How many fixes are in it.
    public private(set) var count = 0
    /// How many were left out, since another changes the same place.
    public private(set) var conflicts = 0

    /// - Parameters:
    ///   - findings: in the order in which they have precedence; of each the first fix that is allowed is taken, whole.
    ///   - safety: `safe` for safe fixes only, `suggested` for both.
    ///   - paths: the files that may be changed; nil for all.
    public init(findings: [Finding], safety: Fix.Safety, paths: Set<String>? = nil) {
        for finding in findings {
            guard let fix = finding.fixes.first(where: { $0.safety == .safe || safety == .suggested }),
                !fix.edits.isEmpty, fix.edits.allSatisfy({ paths?.contains($0.path) ?? true })
            else { continue }
            if take(fix.edits) { count += 1 } else { conflicts += 1 }
        }
        for path in edits.keys { edits[path]?.sort { $0.startOffset < $1.startOffset } }
    }

    private mutating func take(_ wanted: [Fix.Edit]) -> Bool {
        let fresh = wanted.filter { !(edits[$0.path] ?? []).contains($0) }
        for (number, edit) in fresh.enumerated() {
            let others = (edits[edit.path] ?? []) + fresh[..<number].filter { $0.path == edit.path }
            if others.contains(where: { Self.meet($0, edit) }) { return false }
        }
        for edit in fresh { edits[edit.path, default: []].append(edit) }
        return true
    }

    /// Whether two edits change the same bytes, or put something in the same place.
    private static func meet(_ a: Fix.Edit, _ b: Fix.Edit) -> Bool {
        a.startOffset == b.startOffset || a.startOffset < b.endOffset && b.startOffset < a.endOffset
    }

    /// The bytes after the edits; nil where an edit lies outside them, or the encoding cannot write what it puts in.
    static func applying(_ edits: [Fix.Edit], to bytes: [UInt8], encode: (String) -> [UInt8]?) -> [UInt8]? {
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count)
        var end = 0
        for edit in edits {
            guard edit.startOffset >= end, edit.endOffset >= edit.startOffset, edit.endOffset <= bytes.count,
                let replacement = encode(edit.replacement)
            else { return nil }
            result += bytes[end..<edit.startOffset]
            result += replacement
            end = edit.endOffset
        }
        return result + bytes[end...]
    }
}
