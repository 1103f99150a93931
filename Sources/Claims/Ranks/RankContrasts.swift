import EmbeddedFiles

/// What a number in an order is told of beside others of its kind: 人均, 男子, 决赛, 国内组 (`lexicons/rank-contrasts.tsv`).
enum RankContrasts {
    /// Whether the words before the number of one name such a part or group and those of the other do not.
    static func tellApart(_ a: RankClaim, _ b: RankClaim) -> Bool {
        !isTold(parts(of: a).subtracting(parts(of: b)), by: b) || !isTold(parts(of: b).subtracting(parts(of: a)), by: a)
    }

    /// What is named before the number, and not by it: 省级 of 省级文物保护单位.
    private static func parts(of claim: RankClaim) -> Set<String> {
        claim.kind == .serial ? named(claim).filter { !claim.place.text.contains($0) } : named(claim)
    }

    /// Whether a number is told of all of some parts in other words, 增速 by 增长7%, 省级 by 全省; of a team the sentence before tells.
    private static func isTold(_ parts: Set<String>, by claim: RankClaim) -> Bool {
        parts.allSatisfy { part in
            words.teams.contains(part) && claim.context.contains(part)
                || words.otherwise[part].map { $0.contains(where: before(claim).contains) } ?? false
        }
    }

    /// What the sentence of a number names of the sets, read once: each number is laid beside many others.
    struct Sides: Sendable {
        /// Whether a part is singled out: 单论百合.
        fileprivate let isSingled: Bool
        /// Of each set a bit for each member that is named.
        fileprivate let members: [UInt64]

        init(of claim: RankClaim) {
            let sentence = [UInt32](scalarsOf: RankEvidence.sentence(of: claim))
            isSingled = words.singling.contains(where: sentence[...].holds)
            members = words.sets.map { set in
                set.enumerated().reduce(0) { sentence[...].holds($1.element) ? $0 | 1 << UInt64($1.offset) : $0 }
            }
        }

        /// Whether the two sentences name different members of one set: 男子 and 女子; or one of them singles a part out.
        func areOpposed(to other: Sides) -> Bool {
            isSingled != other.isSingled
                || zip(members, other.members).contains { $0 != 0 && $1 != 0 && $0 & $1 == 0 }
        }
    }

    /// The same of two that are read for this alone.
    static func areOpposed(_ a: RankClaim, _ b: RankClaim) -> Bool { Sides(of: a).areOpposed(to: Sides(of: b)) }

    private static func named(_ claim: RankClaim) -> Set<String> {
        let text = before(claim)
        let characters = Array(text)
        var found = Set(words.parts.filter { text.contains($0) && !isInside($0, characters) })
        for (place, character) in characters.enumerated() where character == "组" && place > 1 {
            found.insert(String(characters[(place - 2)...place]))
        }
        return found
    }

    /// 五个人当过 is of no 个人, and 某某大学 no contest of students.
    private static func isInside(_ part: String, _ text: [Character]) -> Bool {
        guard words.whole.contains(part) || words.schools.contains(part) else { return false }
        let letters = Array(part)
        return !text.indices.dropLast(letters.count - 1).contains { place in
            guard Array(text[place..<place + letters.count]) == letters else { return false }
            let end = place + letters.count
            if words.schools.contains(part) { return end < text.count && groups.contains(text[end]) }
            return place == 0 || !numerals.contains(text[place - 1])
        }
    }

    private static let groups = Set("组男女生队")
    private static let numerals = Set("一二两三四五六七八九十百几多数每0123456789")

    /// The words of the sentence up to the number, and those that tell it.
    private static func before(_ claim: RankClaim) -> String {
        // A headline without a mark of its own is no part of the sentence.
        let lines = RankEvidence.sentence(of: claim).split(separator: "\n")
        let sentence = String(lines.last { $0.contains(claim.place.text) } ?? lines.last ?? "")
        guard let place = sentence.range(of: claim.place.text) else { return sentence }
        return String(sentence[..<place.upperBound].suffix(reach))
    }

    /// Characters back from the end of the number; what is farther off tells of something else.
    private static let reach = 40

    private struct Words {
        var parts: [String] = []
        var singling: [[UInt32]] = []
        /// Parts that a number before them makes other words of, and those that are schools too.
        var whole: [String] = []
        var schools: [String] = []
        /// Parts that the name of a team holds.
        var teams: [String] = []
        var sets: [[[UInt32]]] = []
        var otherwise: [String: [String]] = [:]
    }

    private static let words: Words = {
        var words = Words()
        for row in LexiconTable(lexicon: "rank-contrasts.tsv").rows where row.count == 2 {
            let members = row[1].words.map { String($0) }
            switch String(row[0]) {
            case "部分": words.parts += members
            case "单说": words.singling += members.map { [UInt32](scalarsOf: $0) }
            case "数后": words.whole += members
            case "学校": words.schools += members
            case "球队": words.teams += members
            case "同说": members.first.map { words.otherwise[$0] = Array(members.dropFirst()) }
            default: words.sets.append(members.map { [UInt32](scalarsOf: $0) })
            }
        }
        return words
    }()
}
