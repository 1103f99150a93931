/// A file pattern: `*` any run within a name, `**` any run of folders, `?` one character, `[a-z]` one of a set.
public struct GlobPattern: Sendable, Hashable {
    public let pattern: String
    private let parts: [[UInt8]]

    public init(_ pattern: String) {
        self.pattern = pattern
        parts = pattern.utf8.split(separator: 0x2F).map(Array.init)
    }

    /// Whether an argument is meant as a pattern rather than a name.
    public static func isPattern(_ argument: String) -> Bool {
        argument.utf8.contains { $0 == 0x2A || $0 == 0x3F || $0 == 0x5B }
    }

    /// The leading folder names that hold no wildcard, joined by `/`: where a search begins.
    public var fixedFolder: String {
        let names = pattern.split(separator: "/", omittingEmptySubsequences: true).dropLast()
        let fixed = names.prefix { !Self.isPattern(String($0)) }.joined(separator: "/")
        return pattern.hasPrefix("/") ? "/" + fixed : fixed
    }

    /// Whether a path matches as a whole.
    public func matches(_ path: String) -> Bool {
        let names = path.utf8.split(separator: 0x2F).map(Array.init)
        return Self.match(parts[...], names[...])
    }

    private static func match(_ parts: ArraySlice<[UInt8]>, _ names: ArraySlice<[UInt8]>) -> Bool {
        guard let part = parts.first else { return names.isEmpty }
        if part == [0x2A, 0x2A] {
            return (0...names.count).contains { match(parts.dropFirst(), names.dropFirst($0)) }
        }
        guard let name = names.first, matchName(part, name) else { return false }
        return match(parts.dropFirst(), names.dropFirst())
    }

    /// Matches one name with the usual single backtracking point, so that no pattern takes exponential time.
    private static func matchName(_ pattern: [UInt8], _ name: [UInt8]) -> Bool {
        var p = 0
        var n = 0
        var star: (p: Int, n: Int)?
        while n < name.count {
            if p < pattern.count, pattern[p] == 0x2A {
                star = (p, n)
                p += 1
            } else if let width = matchOne(pattern, at: p, name, at: n) {
                p += width.pattern
                n += width.name
            } else if let last = star {
                p = last.p + 1
                n = last.n + 1
                star = (last.p, n)
            } else {
                return false
            }
        }
        while p < pattern.count, pattern[p] == 0x2A { p += 1 }
        return p == pattern.count
    }

    private static func matchOne(
        _ pattern: [UInt8], at p: Int, _ name: [UInt8], at n: Int
    ) -> (pattern: Int, name: Int)? {
        guard p < pattern.count else { return nil }
        switch pattern[p] {
        case 0x3F:
            var width = 1
            while n + width < name.count, name[n + width] & 0xC0 == 0x80 { width += 1 }
            return (1, width)
        case 0x5B:
            guard let close = pattern[(p + 1)...].firstIndex(of: 0x5D), close > p + 1 else { fallthrough }
            return set(pattern[(p + 1)..<close], holds: name[n]) ? (close - p + 1, 1) : nil
        default:
            return pattern[p] == name[n] ? (1, 1) : nil
        }
    }

    private static func set(_ members: ArraySlice<UInt8>, holds byte: UInt8) -> Bool {
        var members = members
        let isNegated = members.first == 0x21
        if isNegated { members = members.dropFirst() }
        var found = false
        while let low = members.popFirst() {
            if members.first == 0x2D, members.count > 1 {
                let high = members[members.startIndex + 1]
                members = members.dropFirst(2)
                if low <= high, (low...high).contains(byte) { found = true }
            } else if low == byte {
                found = true
            }
        }
        return found != isNegated
    }
}
