/// How two personal names differ, where they could be one name written twice.
public struct PersonSlip: Sendable, Hashable {
    public enum Kind: Sendable { case substitution, transposition, insertion, sameSound }

    public let kind: Kind
    public let degree: CharacterLikeness.Degree
    /// Whether the surname is what differs.
    public let isSurname: Bool

    /// Nil where the names are equal or too far apart.
    public static func between(
        _ a: String, _ b: String, likeness: CharacterLikeness = .embedded
    ) -> PersonSlip? {
        let first = a.unicodeScalars.map(\.value)
        let second = b.unicodeScalars.map(\.value)
        guard a != b, min(first.count, second.count) >= 2 else { return nil }
        return first.count == second.count
            ? sameLength(first, second, likeness) : oneMore(first, second)
    }

    private static func sameLength(
        _ a: [UInt32], _ b: [UInt32], _ likeness: CharacterLikeness
    ) -> PersonSlip? {
        let differing = a.indices.filter { a[$0] != b[$0] }
        let degrees = differing.map { likeness.degree(a[$0], b[$0]) }
        if differing.count == 1 {
            guard a.count > 2 || degrees[0] >= .look else { return nil }
            let isSurname = differing[0] == 0
            guard !isSurname || degrees[0] >= .look || a.count == 3 else { return nil }
            return PersonSlip(kind: .substitution, degree: degrees[0], isSurname: isSurname)
        }
        guard differing.count == 2, a.count > 2, !differing.contains(0) else { return nil }
        if a[differing[0]] == b[differing[1]], a[differing[1]] == b[differing[0]] {
            return PersonSlip(kind: .transposition, degree: .look, isSurname: false)
        }
        guard degrees.allSatisfy({ $0 == .sound }) else { return nil }
        return PersonSlip(kind: .sameSound, degree: .sound, isSurname: false)
    }

    private static func oneMore(_ a: [UInt32], _ b: [UInt32]) -> PersonSlip? {
        let (short, long) = a.count < b.count ? (a, b) : (b, a)
        guard long.count == short.count + 1, long.count > 2, short[0] == long[0] else { return nil }
        let fits = long.indices.dropFirst().contains { index in
            var rest = long
            rest.remove(at: index)
            return rest == short
        }
        return fits ? PersonSlip(kind: .insertion, degree: .none, isSurname: false) : nil
    }

    /// Under which keys a name is looked up: names without a common key are never compared.
    static func keys(of name: String, likeness: CharacterLikeness = .embedded) -> [UInt64] {
        let scalars = name.unicodeScalars.map(\.value)
        var keys = [hash(scalars.map(likeness.soundKey), salt: 1)]
        guard scalars.count > 2 else {
            // A name of two characters is also the shortened one of three.
            keys.append(hash(scalars, salt: 2))
            return keys
        }
        for index in scalars.indices {
            var rest = scalars
            rest.remove(at: index)
            keys.append(hash(rest, salt: 2))
        }
        keys.append(hash(scalars.sorted(), salt: 3))
        return keys
    }

    private static func hash(_ scalars: [UInt32], salt: UInt64) -> UInt64 {
        var hash = 0xcbf2_9ce4_8422_2325 ^ salt
        for scalar in scalars { hash = (hash ^ UInt64(scalar)) &* 0x0000_0100_0000_01b3 }
        return hash
    }
}
