/// Whether the names near two statements are names of one thing.
enum SubjectComparison {
    /// - Parameter mayShare: whether some subject of the one ends as some of the other does (``endings(of:)``): without that no
    ///   two are one, nor rivals.
    static func relation(_ a: Claim, _ b: Claim, mayShare: Bool = true) -> SubjectRelation {
        if areElsewhere(a.places, b.places) { return .different }
        guard mayShare, let left = a.subjects.first, let right = b.subjects.first else { return .unknown }
        if a.subjects.contains(where: { name in b.subjects.contains { isSame(name, $0) } }) {
            // A name of the statement's own paragraph that the other article knows too is no rival of its topic.
            let isKnown =
                (a.ownSubjects > 0 && b.subjects.contains { isSame(left, $0) })
                || (b.ownSubjects > 0 && a.subjects.contains { isSame(right, $0) })
            return isRival(left, right) && (!isKnown || areNamed(left, with: a, right, with: b))
                ? .different : .shared
        }
        // An event's subject is what its own clauses name; a speaker's house beside it is none.
        guard a.kind == .quantity || (a.ownSubjects > 0 && b.ownSubjects > 0) else { return .unknown }
        return isRival(left, right) ? .different : .unknown
    }

    /// 市第一医院门急诊98.2万人次，略多于市人民医院的一半 beside 市人民医院门急诊186万人次, or 该院门急诊186万人次: whether the clause of each figure
    /// names its own, one of them perhaps by a pronoun.
    private static func areNamed(_ left: String, with a: Claim, _ right: String, with b: Claim) -> Bool {
        let (here, there) = (clause(of: a), clause(of: b))
        let (isHere, isThere) = (here.contains(left), there.contains(right))
        return isHere && isThere || isHere && b.ownSubjects > 0 && there.contains(pronoun)
            || isThere && a.ownSubjects > 0 && here.contains(pronoun)
    }

    private static let pronoun: Character = "该"

    /// The words of the figure's clause before it.
    private static func clause(of claim: Claim) -> Substring {
        guard let figure = claim.sentence.range(of: claim.place.text) else { return "" }
        let before = claim.sentence[..<figure.upperBound]
        return before.split { "，；：。".contains($0) }.last ?? ""
    }

    /// Characters of a name of which, beside its head noun, so many agree that one more may be a slip.
    private static let longName = 6

    /// A bit for what the last character of each name comes to: names that share none are neither one nor of one kind.
    static func endings(of names: [String]) -> UInt64 {
        names.reduce(0) { bits, name in
            let last = name.unicodeScalars.last?.value ?? 0
            return bits | 1 << UInt64((last &* 0x9E37_79B1) >> 26)
        }
    }

    /// Whether both name places, and none of the one is, holds or lies in one of the other.
    private static func areElsewhere(_ a: [String], _ b: [String]) -> Bool {
        !a.isEmpty && !b.isEmpty
            && !a.contains { place in
                b.contains { holds($0, place) || holds(place, $0) || startAlike($0, place) }
            }
    }

    /// A bit for what each character of some places comes to, all bits for no place: places that share no character are
    /// neither one, nor does one hold the other.
    static func characters(ofPlaces places: [String]) -> UInt64 {
        guard !places.contains(where: \.isEmpty), !places.isEmpty else { return .max }
        return places.reduce(0) { bits, place in
            place.unicodeScalars.reduce(bits) { $0 | 1 << UInt64(($1.value &* 0x9E37_79B1) >> 26) }
        }
    }

    /// Whether a name stands within another; byte by byte, since the standard library looks for whole characters.
    private static func holds(_ whole: String, _ part: String) -> Bool {
        NameBytes.with(whole, part) { whole, part in whole.holds(part) }
    }

    private static func startAlike(_ a: String, _ b: String) -> Bool {
        a.unicodeScalars.prefix(2).elementsEqual(b.unicodeScalars.prefix(2))
    }

    /// Equal, or one the short form of the other.
    static func isSame(_ a: String, _ b: String) -> Bool {
        NameBytes.with(a, b) { a, b in
            // Of two names only the one of fewer bytes can be the short form.
            if a.count == b.count { return a.isEqual(to: b) }
            return a.count < b.count ? a.isShortForm(of: b) : b.isShortForm(of: a)
        }
    }

    /// 全区新开办学校, 各实验室, 云岭两级法院: a sort of bodies, not one of them.
    private static func isGeneral(_ name: String) -> Bool {
        let scalars = name.unicodeScalars
        return scalars.first.map(generals.contains) ?? true
            || zip(scalars, scalars.dropFirst()).contains { ofLevels.contains($0) && $1 == "级" }
    }

    private static let generals = Set("全各多".unicodeScalars)
    private static let ofLevels = Set("两三各".unicodeScalars)

    /// Two names of one kind of body (`…实验室`) that are not each other's short form.
    private static func isRival(_ a: String, _ b: String) -> Bool {
        !isSame(a, b) && !isGeneral(a) && !isGeneral(b)
            && a.unicodeScalars.suffix(2).elementsEqual(b.unicodeScalars.suffix(2)) && !isSlip(a, b)
            && !isOfPlace(a, b) && !isOfPlace(b, a)
    }

    /// 市水务集团 and 云汀水务集团: the body of the city, named after it or not.
    private static func isOfPlace(_ short: String, _ long: String) -> Bool {
        let (own, other) = (Array(short.unicodeScalars), Array(long.unicodeScalars))
        guard let level = own.first, levels.contains(level), own.count >= 5 else { return false }
        let rest = own.dropFirst()
        return (2...3).contains(other.count - rest.count) && other.suffix(rest.count).elementsEqual(rest)
    }

    private static let levels = Set("省市县区州旗镇".unicodeScalars)

    /// 江东客运站 and 东江客运站, 青矶小学 and 青矾小学, 星火帮扶计划 and 星光帮扶计划: one name with a slip as likely as two.
    private static func isSlip(_ a: String, _ b: String) -> Bool {
        let (first, second) = (a.unicodeScalars.map(\.value), b.unicodeScalars.map(\.value))
        guard let slip = NameSlip.between(first, second, starts: (0, 0)), !NameDistinctions.embedded.tellsApart(slip)
        else {
            return false
        }
        switch slip.kind {
        case .transposition: return true
        case .substitution:
            return CharacterLikeness.embedded.degree(slip.here[0], slip.there[0]) >= .look
                || first.count == second.count && first.count >= longName
        default: return false
        }
    }
}
