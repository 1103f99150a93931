import Findings
import SourceText

/// Finds announced changes of name and declared short names.
struct RenamingReader {
    let reading: ArticleReading
    private let scalars: [UInt32]

    init(reading: ArticleReading) {
        self.reading = reading
        scalars = reading.scalars
    }

    /// `原甲更名为乙`, `“甲”改名为“乙”`, `更名为乙` without the former name.
    func renamings() -> [Renaming] {
        var found: [Renaming] = []
        for (number, sentence) in reading.article.sentences.enumerated() {
            for verb in Self.verbs {
                for start in occurrences(of: verb, in: sentence.range) {
                    let present = nameAfter(start + verb.count, to: sentence.range.upperBound)
                    guard (4...24).contains(present.count) || isQuoted(present) else { continue }
                    let former = nameBefore(start, from: sentence.range.lowerBound)
                    found.append(
                        Renaming(
                            former: reading.text(former), present: reading.text(present),
                            time: time(before: start, from: sentence.range.lowerBound),
                            place: reading.place(of: start..<present.upperBound), sentence: number))
                }
            }
        }
        return found
    }

    private static let verbs = ["更名为", "改名为", "改称", "易名为"].map { $0.unicodeScalars.map(\.value) }

    /// `甲（以下简称“乙”）`, `甲（简称乙）`, `乙（原甲）`.
    func aliases() -> [NameAlias] {
        var found: [NameAlias] = []
        for sentence in reading.article.sentences {
            for word in Self.declarations {
                for start in occurrences(of: word, in: sentence.range) {
                    let short = nameAfter(start + word.count, to: sentence.range.upperBound)
                    let open = (sentence.range.lowerBound..<start).last { scalars[$0] == 0xFF08 } ?? start
                    let full = runBefore(open, from: sentence.range.lowerBound)
                    guard short.count > 1, full.count > 1 else { continue }
                    found.append(NameAlias(full: reading.text(full), short: reading.text(short)))
                }
            }
        }
        return found
    }

    private static let declarations = ["简称为", "简称", "（原"].map { $0.unicodeScalars.map(\.value) }

    private func occurrences(of word: [UInt32], in range: Range<Int>) -> [Int] {
        guard range.count >= word.count else { return [] }
        return (range.lowerBound...range.upperBound - word.count).filter {
            scalars[$0] == word[0] && scalars[$0..<$0 + word.count] == word[...]
        }
    }

    private func isQuoted(_ range: Range<Int>) -> Bool {
        range.lowerBound > 0 && Self.openers.contains(scalars[range.lowerBound - 1]) && range.count > 1
    }

    private static let openers = ScalarSet("“《")

    private func nameAfter(_ index: Int, to limit: Int) -> Range<Int> {
        var start = index
        if start < limit, Self.openers.contains(scalars[start]) { start += 1 }
        var end = start
        while end < limit, scalars[end].isHan || scalars[end].isLatin { end += 1 }
        return start..<end
    }

    private func nameBefore(_ index: Int, from limit: Int) -> Range<Int> {
        var run = runBefore(index, from: limit)
        if let mark = run.last(where: { scalars[$0] == 0x539F || scalars[$0] == 0x5C06 || scalars[$0] == 0x7531 }) {
            run = mark + 1..<run.upperBound
        }
        return run
    }

    /// The run of name characters that ends before an index, closing quotes and adverbs skipped.
    private func runBefore(_ index: Int, from limit: Int) -> Range<Int> {
        var end = index
        for adverb in Self.adverbs where end - adverb.count >= limit && scalars[end - adverb.count..<end] == adverb[...]
        {
            end -= adverb.count
        }
        if end > limit, Self.closers.contains(scalars[end - 1]) { end -= 1 }
        var start = end
        while start > limit, end - start < 24, scalars[start - 1].isHan || scalars[start - 1].isLatin { start -= 1 }
        return start..<end
    }

    private static let adverbs = ["正式", "已"].map { $0.unicodeScalars.map(\.value) }
    private static let closers = ScalarSet("”》")

    /// Year and month named last before an index: `2023-06`, `2023`, or nothing.
    private func time(before index: Int, from limit: Int) -> String {
        var year = ""
        var month = ""
        var position = limit
        while position < index {
            guard scalars[position].isDigit else {
                position += 1
                continue
            }
            var end = position
            while end < index, scalars[end].isDigit { end += 1 }
            let digits = reading.text(position..<end)
            if end < index, scalars[end] == 0x5E74, digits.count == 4 { (year, month) = (digits, "") }
            if end < index, scalars[end] == 0x6708 { month = digits.count == 1 ? "0" + digits : digits }
            position = end
        }
        return month.isEmpty ? year : year.isEmpty ? "" : year + "-" + month
    }
}
