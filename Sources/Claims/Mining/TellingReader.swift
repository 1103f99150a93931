import Extraction
import SourceText

/// How a figure is told in its own article: whether it is news there, or taken up again.
enum TellingReader {
    static func telling(of figure: SentenceFrame.Figure, in frame: SentenceFrame, scalars: [UInt32]) -> Claim.Telling {
        if frame.sentence.role == .headline { return .headline }
        let clause = frame.clause(at: figure.range.lowerBound)
        let lead = clause.lowerBound..<max(clause.lowerBound, figure.range.lowerBound)
        // 加上原有的，54张床全部住满: more than was told before.
        guard !additions.isFound(in: frame.sentence.range.lowerBound..<figure.range.lowerBound, of: scalars) else {
            return .news
        }
        if isPointedAt(lead, scalars) { return .again }
        return isTopic(figure, after: lead, in: clause, frame, scalars) ? .topic : .news
    }

    private static let additions = CueWords("加上 连同 算上 加起来 合起来 共计 合计 总共 累计 增至 增加到")

    /// 这八千册图书, 这座1.63公里长的大桥, 全部186件作品.
    private static func isPointedAt(_ lead: Range<Int>, _ scalars: [UInt32]) -> Bool {
        guard var end = lead.last.map({ $0 + 1 }) else { return false }
        if measures.contains(scalars[end - 1]) { end -= 1 }
        return pointers.start(endingAt: end, from: lead.lowerBound, in: scalars) != nil
    }

    private static let pointers = CueWords("这 该 此 上述 这些 那 全部 所有 全体")
    private static let measures = ScalarSet("座条个家处项批部台套片支")

    /// What a clause begins with is known, 186件作品按书体陈列, also where it tells first in what it stands: 馆里的1500件藏品.
    private static func isTopic(
        _ figure: SentenceFrame.Figure, after lead: Range<Int>, in clause: Range<Int>, _ frame: SentenceFrame,
        _ scalars: [UInt32]
    ) -> Bool {
        let rest = figure.range.upperBound..<max(figure.range.upperBound, clause.upperBound)
        guard let first = rest.first, TermReader.isHan(scalars[first]),
            rest.count >= least || rest.count >= 2 && isToldOf(after: clause, in: frame, scalars)
        else { return false }
        let quoted = lead.drop { opening.contains(scalars[$0]) }
        let words = quoted.dropFirst(
            reaches.end(startingAt: quoted.startIndex, to: lead.upperBound, in: scalars).map { $0 - quoted.startIndex }
                ?? 0)
        guard let last = words.last else { return true }
        return words.count <= shortPlace && places.contains(scalars[last])
    }

    /// 馆里的1500件藏品，都是村民捐的: the next clause tells of what this one names.
    private static func isToldOf(after clause: Range<Int>, in frame: SentenceFrame, _ scalars: [UInt32]) -> Bool {
        let next = clause.upperBound + 1
        return predicates.end(startingAt: next, to: frame.sentence.range.upperBound, in: scalars) != nil
    }

    private static let predicates = CueWords("都 均 全 全部 将 已 个个 件件 一一 分别 无一 每")
    private static let opening = ScalarSet("“‘《 　")
    /// How far, or when, all there are are told of.
    private static let reaches = CueWords(
        "目前 如今 现在 眼下 全县 全市 全区 全镇 全乡 全村 全校 全厂 全院 全馆 全园 目前全县 目前全市 目前全区 目前全校 如今全县 如今全市 如今全村")
    private static let places = ScalarSet("里的内上")
    /// The longest such words, in scalars.
    private static let shortPlace = 6
    /// A noun and what is told of it take so many scalars.
    private static let least = 4
}
