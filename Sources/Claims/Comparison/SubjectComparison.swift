/// Whether the names near two statements are names of one thing.
enum SubjectComparison {
    static func relation(_ a: Claim, _ b: Claim) -> SubjectRelation {
        if areElsewhere(a.places, b.places) { return .different }
        guard let left = a.subjects.first, let right = b.subjects.first else { return .unknown }
        if a.subjects.contains(where: { name in b.subjects.contains { isSame(name, $0) } }) {
            return isRival(left, right) ? .different : .shared
        }
        return isRival(left, right) ? .different : .unknown
    }

    /// Whether both name places, and none of the one is, holds or lies in one of the other.
    private static func areElsewhere(_ a: [String], _ b: [String]) -> Bool {
        !a.isEmpty && !b.isEmpty
            && !a.contains { place in
                b.contains { holds($0, place) || holds(place, $0) || startAlike($0, place) }
            }
    }

    /// Whether a name stands within another; byte by byte, since the standard library looks for whole characters.
    private static func holds(_ whole: String, _ part: String) -> Bool {
        let room = whole.utf8.count - part.utf8.count
        guard room >= 0 else { return false }
        var rest = whole.utf8[...]
        for _ in 0...room {
            if rest.starts(with: part.utf8) { return true }
            rest = rest.dropFirst()
        }
        return false
    }

    private static func startAlike(_ a: String, _ b: String) -> Bool {
        a.unicodeScalars.prefix(2).elementsEqual(b.unicodeScalars.prefix(2))
    }

    /// Equal, or one the short form of the other.
    static func isSame(_ a: String, _ b: String) -> Bool {
        a == b || isShortForm(a, of: b) || isShortForm(b, of: a)
    }

    /// Two names of one kind of body (`…实验室`) that are not each other's short form.
    private static func isRival(_ a: String, _ b: String) -> Bool {
        !isSame(a, b) && a.unicodeScalars.suffix(2).elementsEqual(b.unicodeScalars.suffix(2))
    }

    /// Whether all characters of the shorter stand in the longer in their order, with the same last one.
    private static func isShortForm(_ short: String, of long: String) -> Bool {
        guard short.unicodeScalars.count >= 2, short.unicodeScalars.last == long.unicodeScalars.last else {
            return false
        }
        var rest = short.unicodeScalars[...]
        for scalar in long.unicodeScalars where scalar == rest.first { rest = rest.dropFirst() }
        return rest.isEmpty
    }
}
