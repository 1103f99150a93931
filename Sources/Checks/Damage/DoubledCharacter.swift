import Claims
import SourceText

/// A character written twice: a particle (`的的`), or a verb whose object stands beside it with another verb
/// (`为人民出政绩、以实干干政绩`).
enum DoubledCharacter {
    /// Particles never doubled, with the characters that may stand before or after two of them nonetheless.
    private static let particles: [UInt32: (before: Set<UInt32>, after: Set<UInt32>)] = [
        0x7684: (set("目标有打中靶众"), set("确士")), 0x4E86: (set("为不除明完未私终罢了受"), set("解然却结事望当如得之")),
        0x4E0E: (set("参给赋授付"), set("会")), 0x548C: (set("饱温平缓柔调祥谐总"), set("谐平美气解睦")),
        0x88AB: (set("棉"), set("子褥")), 0x5728: (set("现存实正所内潜"), set("")),
        0x5C06: (set("上中少大即"), set("来领士要军")), 0x4EEC: ([], []), 0x53CA: (set("普涉波"), set("时格")),
    ]

    private static func set(_ characters: String) -> Set<UInt32> { Set(characters.unicodeScalars.map(\.value)) }

    static func slips(in reading: ArticleReading) -> [RepeatedText] {
        let scalars = reading.scalars
        var slips: [RepeatedText] = []
        for sentence in reading.article.sentences where sentence.role == .body {
            for index in sentence.range.dropFirst() where scalars[index] == scalars[index - 1] {
                guard ScalarClass.isHan(scalars[index]) else { continue }
                if isDoubledParticle(scalars, index, sentence.range) {
                    slips.append(
                        RepeatedText(
                            place: index - 1..<index + 1, suggestion: reading.text(index..<index + 1),
                            surplus: index..<index + 1))
                } else if let slip = misplacedVerb(scalars, index, sentence.range, reading) {
                    slips.append(slip)
                }
            }
        }
        return slips
    }

    private static func isDoubledParticle(_ scalars: [UInt32], _ index: Int, _ sentence: Range<Int>) -> Bool {
        guard let particle = particles[scalars[index]] else { return false }
        let before = index - 2 >= sentence.lowerBound ? scalars[index - 2] : 0
        let after = index + 1 < sentence.upperBound ? scalars[index + 1] : 0
        guard before != scalars[index], after != scalars[index] else { return false }
        return !particle.before.contains(before) && !particle.after.contains(after)
    }

    /// `实干干政绩` where `出政绩` stands just before in a clause of like build.
    private static func misplacedVerb(
        _ scalars: [UInt32], _ index: Int, _ sentence: Range<Int>, _ reading: ArticleReading
    ) -> RepeatedText? {
        guard index + 2 < sentence.upperBound, index - 4 >= sentence.lowerBound, ScalarClass.isHan(scalars[index - 2]),
            ScalarClass.isHan(scalars[index + 1]), ScalarClass.isHan(scalars[index + 2]),
            !BreakLikelihood.shared.isCommonPair(scalars[index], scalars[index])
        else { return nil }
        let object = [scalars[index + 1], scalars[index + 2]]
        for place in (max(sentence.lowerBound + 1, index - 14)..<index - 2).reversed()
        where scalars[place] == object[0] && scalars[place + 1] == object[1] {
            let verb = scalars[place - 1]
            let isClauseEnd = scalars[place + 2] == 0x3001 || scalars[place + 2] == 0xFF0C
            guard ScalarClass.isHan(verb), verb != scalars[index], isClauseEnd else { return nil }
            let suggestion = reading.text(index - 2..<index) + reading.text(place - 1..<place + 2)
            return RepeatedText(place: index - 2..<index + 3, first: place - 1..<place + 2, suggestion: suggestion)
        }
        return nil
    }
}
