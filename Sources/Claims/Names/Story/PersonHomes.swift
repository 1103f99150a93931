import EmbeddedFiles
import SourceText

/// Where an article says that a person comes from: `云南某地人`, `来自云南某地`, `老家在云南某地`; not where the family came from (祖籍),
/// nor where the person was born or works.
struct PersonHomes {
    let persons: StoryPersons

    struct Home {
        /// The province it lies in, by its number among them.
        let province: Int
        let range: Range<Int>
    }

    func homes(of name: [UInt32]) -> [Home] {
        let text = persons.text
        var found: [Home] = []
        var index = 0
        while index < text.scalars.count {
            guard let place = Self.provinces.longestMatch(in: text.scalars, at: index, end: text.scalars.count) else {
                index += 1
                continue
            }
            let province = index..<index + place.length
            index = province.upperBound
            guard let range = homeRange(province), let person = person(of: range, province), person == name else {
                continue
            }
            found.append(Home(province: place.value, range: range))
        }
        return found
    }

    /// The words that tell it for a home.
    private func homeRange(_ province: Range<Int>) -> Range<Int>? {
        let text = persons.text
        let scalars = text.scalars
        let clause = text.clause(at: province.lowerBound)
        guard Self.forebears.start(endingAt: province.lowerBound, from: clause.lowerBound, in: scalars) == nil else {
            return nil
        }
        var end = province.upperBound
        while end < clause.upperBound, end - province.upperBound <= Self.longest, scalars[end].isHan,
            !Self.ending.contains(scalars[end])
        {
            end += 1
        }
        let isAtEnd = end == clause.upperBound
        // 云南某地人
        if end < clause.upperBound, scalars[end] == Self.people || scalars[end] == Self.native {
            let behind = end + 1
            guard scalars[end] == Self.native || behind == clause.upperBound || !scalars[behind].isHan else {
                return nil
            }
            return province.lowerBound..<behind
        }
        // 来自云南某地, 老家在云南某地
        if let start = Self.cues.start(endingAt: province.lowerBound, from: clause.lowerBound, in: scalars), isAtEnd,
            !Self.bodies.contains(scalars[end - 1])
        {
            return start..<end
        }
        // 说着云南某地的方言，那是她的故乡
        let next = end < scalars.count ? clause.upperBound + 1 : end
        let following = next < scalars.count ? text.clause(at: next) : next..<next
        if following.count <= Self.shortClause, scalars[clause.upperBound..<next].contains(0xFF0C),
            Self.pointed.isFound(in: following, of: scalars)
        {
            return province.lowerBound..<following.upperBound
        }
        return nil
    }

    private static let longest = 9
    private static let shortClause = 9
    private static let people: UInt32 = 0x4EBA
    private static let native: UInt32 = 0x7C4D
    private static let ending = ScalarSet("人籍的和在有")
    /// 来自云南某医院: where one works.
    private static let bodies = ScalarSet("院校局所司团队社会部厂企业学系馆站")
    private static let forebears = CueWords("祖籍 原籍 祖上 祖籍是 祖籍在 父亲是 母亲是 妻子是 丈夫是 祖父是 出生在 出生于 生于")
    private static let cues = CueWords("来自 老家 老家在 老家是 家乡 家乡在 家乡是 故乡 故乡在 故乡是 家在")
    private static let pointed = CueWords("他的老家 她的老家 他的家乡 她的家乡 他的故乡 她的故乡")

    /// Whose home it is: named in the clause, behind 籍, or last before it.
    private func person(of range: Range<Int>, _ province: Range<Int>) -> [UInt32]? {
        let text = persons.text
        if text.scalars[range.upperBound - 1] == Self.native,
            let next = persons.places.first(where: { $0.range.lowerBound >= range.upperBound }),
            next.range.lowerBound - range.upperBound <= 8,
            text.clause(at: range.lowerBound).contains(next.range.lowerBound)
        {
            return next.name
        }
        // 他的徒弟是云南某地人: of somebody else; 磨刀的某某某是云南某地人 names the one.
        let clause = text.clause(at: range.lowerBound)
        let before = clause.lowerBound..<range.lowerBound
        if let joint = before.last(where: { text.scalars[$0] == Self.of }), joint + 1 < before.upperBound,
            persons.isFree(joint..<before.upperBound)
        {
            return nil
        }
        return persons.lastNamed(before: range.lowerBound)
    }

    private static let of: UInt32 = 0x7684

    private static let provinces: PhraseTable<Int> = {
        var table = PhraseTable<Int>()
        var number = 0
        for row in LexiconTable(lexicon: "places.tsv").rows where row.count == 2 && String(row[0]) == "province" {
            for word in row[1].words { table.insert(word, number) }
            number += 1
        }
        return table
    }()
}
