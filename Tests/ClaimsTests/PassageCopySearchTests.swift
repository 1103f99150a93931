import Findings
import SourceText
import Testing

@testable import Claims

/// The equal scalars of each copy that two articles of one block each share.
private func copies(_ texts: [String]) -> [Int] {
    let articles = texts.enumerated().map { number, text in
        let reading = PassageReading(NormalizedText(verbatim: text))
        return ArticleFacts(
            article: ArticleInfo(path: "\(number).txt", index: 0, title: "", date: nil),
            passages: [
                Passage(
                    role: .body, place: TextPlaces.place(of: text), fingerprints: Fingerprints(of: reading),
                    count: reading.count)
            ])
    }
    var search = PassageCopySearch(index: MemoryIndex(articles))
    return search.copies(about: articles).map(\.matched)
}

@Suite struct PassageCopySearchTests {
    private let pieces = [
        "村里今年新修了一条路", "路两旁又种上了两排树", "家家门前都摆着几盆花", "孩子放学就来此做游戏", "老人傍晚也爱在桥头坐",
        "外乡客人常夸这里清静", "河水绕过磨坊流进池塘", "池塘边的柳树有百来岁", "磨坊改成了一间小书屋", "书屋的门从早开到天黑",
        "卖豆腐的担子天亮就到", "赶集的人顺路歇歇脚跟", "邻村的戏班每月来两回", "戏台就搭在晒谷场东头", "入夜后灯笼照亮石板街",
    ]

    @Test func aTextWithAFewWordsChangedIsACopy() {
        let text = pieces.joined()
        #expect(copies([text, text.replacing("小书屋", with: "小茶馆")]) == [148])
    }

    @Test func aTextWithWordsChangedAfterEveryFewIsNone() {
        // Fourteen differences: between them ten equal scalars in one pair of texts, nine in the other.
        #expect(copies([pieces.joined(separator: "桃"), pieces.joined(separator: "柳")]) == [150])
        let shorter = pieces.map { String($0.dropLast()) }
        #expect(copies([shorter.joined(separator: "桃"), shorter.joined(separator: "柳")]).isEmpty)
    }

    @Test func aShortTextMayDifferAfterEveryFewWords() {
        let shorter = pieces.prefix(8).map { String($0.dropLast()) }
        #expect(copies([shorter.joined(separator: "桃"), shorter.joined(separator: "柳")]) == [72])
    }
}
