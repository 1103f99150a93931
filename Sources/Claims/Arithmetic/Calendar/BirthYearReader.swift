import Extraction
import SourceText

/// Reads whose birth a year is and whose age a number of years: `1929年出生的退休教师石望山`, `石望山今年九十六岁`.
struct BirthYearReader {
    let account: Account

    func statements() -> [YearStatement] {
        guard let printed = account.date?.year else { return [] }
        let finder = AgeFinder(account: account)
        let births = finder.births().flatMap { birth in
            names(besideBirth: birth.range, in: account.sentences[birth.sentence]).map { name in
                YearStatement(
                    name: name, key: name, range: birth.range, sentence: told(birth.sentence),
                    years: birth.year...birth.year, reckoning: nil)
            }
        }
        let ages = finder.ages().flatMap { age in
            let year = printed - age.years
            return names(besideAge: age.range, in: account.sentences[age.sentence]).map { name in
                // Full years before the birthday, and the traditional count, differ by one.
                YearStatement(
                    name: name, key: name, range: age.range, sentence: told(age.sentence),
                    years: (year - 1)...(year + 1), reckoning: "\(printed)-\(age.years)=\(year)")
            }
        }
        return (births + ages).sorted { ($0.range.lowerBound, $0.name) < ($1.range.lowerBound, $1.name) }
    }

    private func told(_ sentence: Int) -> Range<Int> {
        ReporterLine.removed(from: account.sentences[sentence].range, in: account.scalars)
    }

    /// `石望山1929年出生`, `1929年出生的退休教师石望山`.
    private func names(besideBirth birth: Range<Int>, in sentence: FigureSentence) -> Set<String> {
        let before = CueWords("出生于 生于 出生在").start(
            endingAt: birth.lowerBound, from: sentence.range.lowerBound, in: account.scalars)
        let end = birth.upperBound..<min(birth.upperBound + 8, sentence.range.upperBound)
        let of = CueWords("出生的 生的").first(in: end, of: account.scalars)
        return Set([name(endingAt: before ?? birth.lowerBound)].compactMap { $0 })
            .union(of.map { names(after: $0.upperBound, in: sentence) } ?? [])
    }

    /// `石望山今年九十六岁`, `门口坐着的是石望山，老教师今年九十六岁`, `96岁的退休教师石望山`.
    func names(besideAge age: Range<Int>, in sentence: FigureSentence) -> Set<String> {
        guard let place = sentence.figures.firstIndex(where: { $0.range == age }) else { return [] }
        let clause = sentence.figures[place].clause
        let opening = sentence.opening(place)
        let cue = CueWords("今年 现年 如今 已 已经").first(in: opening, of: account.scalars)
        var ends = [cue?.lowerBound ?? opening.upperBound]
        if clause > 0, sentence.clauses[clause].mark == "，" {
            ends.append(sentence.clauses[clause - 1].range.upperBound)
        }
        let after = account.scalars[safely: age.upperBound] == "的" ? names(after: age.upperBound + 1, in: sentence) : []
        return Set(ends.compactMap(name(endingAt:))).union(after)
    }

    /// The names that may end a run of words: before a mark, or before a word that goes on with a statement.
    private func names(after start: Int, in sentence: FigureSentence) -> Set<String> {
        var names: Set<String> = []
        for end in start..<min(start + 14, sentence.range.upperBound) {
            let scalar = account.scalars[end]
            if Self.goingOn.contains(scalar) || !Self.isHan(scalar) {
                if end >= start + 3, let name = name(endingAt: end) { names.insert(name) }
            }
            if !Self.isHan(scalar) { break }
        }
        return names
    }

    private static let goingOn = ScalarSet("就是在说今仍还也每曾和与带从正把被向一")

    /// The name of three characters that ends at an index. Shorter ones are too many people's.
    func name(endingAt end: Int) -> String? {
        let range = (end - 3)..<end
        guard range.lowerBound >= 0, end <= account.scalars.count,
            range.allSatisfy({ Self.isHan(account.scalars[$0]) }),
            (1...2).contains(
                NameLexicon.embedded.surnameLength(in: account.scalars, at: range.lowerBound, end: range.upperBound)),
            !range.dropFirst().contains(where: { Self.neverGiven.contains(account.scalars[$0]) })
        else { return nil }
        return account.text(range)
    }

    private static let neverGiven = ScalarSet("的了是在和与说对等也将并及被把让给或但而就都很还又该此这那们个第为从到向以人者员师生工民老")

    private static func isHan(_ scalar: UInt32) -> Bool { scalar >= 0x4E00 && scalar <= 0x9FFF }
}

extension [UInt32] {
    /// The scalar at an index, or nil past the end.
    fileprivate subscript(safely index: Int) -> UInt32? { indices.contains(index) ? self[index] : nil }
}
