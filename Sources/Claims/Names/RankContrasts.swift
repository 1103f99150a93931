import EmbeddedFiles

/// What a number in an order is told of beside others of its kind: 人均, 男子, 决赛, 国内组 (`lexicons/rank-contrasts.tsv`).
enum RankContrasts {
    /// Whether the words before the number of one name such a part or group and those of the other do not.
    static func tellApart(_ a: RankClaim, _ b: RankClaim) -> Bool { named(a) != named(b) }

    /// Whether the two sentences name different members of one set: 男子 and 女子; or one of them singles a part out: 单论百合.
    static func areOpposed(_ a: RankClaim, _ b: RankClaim) -> Bool {
        let (first, second) = (RankEvidence.sentence(of: a), RankEvidence.sentence(of: b))
        if words.singling.contains(where: first.contains) != words.singling.contains(where: second.contains) {
            return true
        }
        return words.sets.contains { set in
            let (x, y) = (set.filter(first.contains), set.filter(second.contains))
            return !x.isEmpty && !y.isEmpty && Set(x).isDisjoint(with: y)
        }
    }

    private static func named(_ claim: RankClaim) -> Set<String> {
        let text = before(claim)
        var found = Set(words.parts.filter(text.contains))
        let characters = Array(text)
        for (place, character) in characters.enumerated() where character == "组" && place > 1 {
            found.insert(String(characters[(place - 2)...place]))
        }
        return found
    }

    /// The words of the sentence up to the number, and those that tell it.
    private static func before(_ claim: RankClaim) -> String {
        let sentence = RankEvidence.sentence(of: claim)
        guard let place = sentence.range(of: claim.place.text) else { return sentence }
        return String(sentence[..<place.upperBound].suffix(reach))
    }

    /// Characters back from the end of the number; what is farther off tells of something else.
    private static let reach = 40

    private struct Words {
        var parts: [String] = []
        var singling: [String] = []
        var sets: [[String]] = []
    }

    private static let words: Words = {
        var words = Words()
        for row in LexiconTable(lexicon: "rank-contrasts.tsv").rows where row.count == 2 {
            let members = row[1].words.map { String($0) }
            switch String(row[0]) {
            case "部分": words.parts += members
            case "单说": words.singling += members
            default: words.sets.append(members)
            }
        }
        return words
    }()
}
