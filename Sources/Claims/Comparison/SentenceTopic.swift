import SourceText

/// The place that a sentence begins with, and tells of: 龙尾村不大，登记选民1240人.
enum SentenceTopic {
    /// Its name with its class word; nil where the sentence begins with anything else.
    static func place(of sentence: String) -> [UInt32]? {
        let scalars = [UInt32](scalarsOf: sentence)
        let start = begin(of: scalars)
        for end in (start + 1)..<max(start + 1, min(start + longest, scalars.count)) {
            guard TermReader.isHan(scalars[end - 1]), !breaks.contains(scalars[end - 1]) else { return nil }
            guard classes.contains(scalars[end]) else { continue }
            let next = end + 1 < scalars.count ? scalars[end + 1] : comma
            return goingOn.contains(next) ? nil : Array(scalars[start...end])
        }
        return nil
    }

    /// Whether two sentences begin with two places of one class.
    static func areTwo(_ a: [UInt32]?, _ b: [UInt32]?) -> Bool {
        guard let a, let b, a != b, a.last == b.last else { return false }
        return !a.dropLast().ends(with: b.dropLast()) && !b.dropLast().ends(with: a.dropLast())
    }

    /// Behind the byline and an opening quotation mark.
    private static func begin(of scalars: [UInt32]) -> Int {
        let opening = scalars.prefix(byline)
        let start = opening.lastIndex(of: close).map { $0 + 1 } ?? 0
        return start < scalars.count && scalars[start] == quote ? start + 1 : start
    }

    /// Scalars within which a byline ends, and of the longest name.
    private static let byline = 24, longest = 5
    private static let classes = ScalarSet("村镇乡县")
    /// What makes the class word the beginning of another: 村民, 镇政府.
    private static let goingOn = ScalarSet("民委务里政长党级域城医卫校史志办庄落口道口")
    /// 全村, 这个镇, 12个村 name none.
    private static let breaks = ScalarSet("全这该每各本一二三四五六七八九十几数多我他此那两某个邻外同和与及在从到的")
    /// ）, “, ，
    private static let close: UInt32 = 0xFF09, quote: UInt32 = 0x201C, comma: UInt32 = 0xFF0C
}

extension ArraySlice<UInt32> {
    fileprivate func ends(with other: ArraySlice<UInt32>) -> Bool { suffix(other.count).elementsEqual(other) }
}
