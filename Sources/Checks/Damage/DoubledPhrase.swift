import Claims
import SourceText

/// A phrase of three to twenty characters written twice in a row: `高质量高质量发展`.
enum DoubledPhrase {
    static func slips(in reading: ArticleReading) -> [RepeatedText] {
        let scalars = reading.scalars
        var slips: [RepeatedText] = []
        for sentence in reading.article.sentences where sentence.role == .body {
            var index = sentence.range.lowerBound
            while index + 6 <= sentence.range.upperBound {
                let end = sentence.range.upperBound
                if let length = scalars.withUnsafeBufferPointer({ doubled($0, at: index, before: end) }) {
                    slips.append(
                        RepeatedText(
                            place: index..<index + 2 * length, suggestion: reading.text(index..<index + length),
                            surplus: index + length..<index + 2 * length))
                    index += 2 * length
                } else {
                    index += 1
                }
            }
        }
        return slips
    }

    /// The length of the phrase that stands at an index and again right after; nil for none. Asked eighteen times at every
    /// place of a text, so the scalars come without the checks of an array; `end` is within them.
    private static func doubled(_ scalars: UnsafeBufferPointer<UInt32>, at index: Int, before end: Int) -> Int? {
        var length = 3
        while length <= 20, index + 2 * length <= end, ScalarClass.isHan(scalars[index + length - 1]) || length == 3 {
            if scalars[index] == scalars[index + length],
                scalars[index..<index + length].elementsEqual(scalars[index + length..<index + 2 * length]),
                isWord(scalars[index..<index + length])
            {
                return length
            }
            length += 1
        }
        return nil
    }

    /// 一, 每 and 越 begin phrases that are said twice on purpose: `一个阶段一个阶段`.
    private static let distributive: Set<UInt32> = [0x4E00, 0x6BCF, 0x8D8A]

    /// Han throughout, and not one character or pair over and over (`哈哈哈`, `一个一个`).
    private static func isWord(_ phrase: Slice<UnsafeBufferPointer<UInt32>>) -> Bool {
        Set(phrase).count >= 3 && phrase.allSatisfy(ScalarClass.isHan)
            && !(phrase.first.map(distributive.contains) ?? true)
    }
}
