import EmbeddedFiles
import SourceText

/// Works, laws and rules under two titles: 《山中灯火》 and 《山中灯影》, a word dropped inside, 若干措施 and 实施办法 at the end.
struct StoryTitles {
    let pair: StoryPair

    func slips() -> [StorySlip] {
        let (first, second) = (Self.titles(in: pair.a), Self.titles(in: pair.b))
        var found: [StorySlip] = []
        for x in first where !pair.b.holds(pair.a.scalars[x]) {
            for y in second where !pair.a.holds(pair.b.scalars[y]) {
                guard let confidence = confidence(Array(pair.a.scalars[x]), Array(pair.b.scalars[y])) else { continue }
                found.append(StorySlip(first: x, second: y, confidence: confidence))
            }
        }
        return found
    }

    /// What stands in 《》, each title once.
    private static func titles(in text: StoryText) -> [Range<Int>] {
        var found: [Range<Int>] = []
        var open: Int?
        for (index, scalar) in text.scalars.enumerated() {
            if scalar == 0x300A { open = index + 1 }
            guard scalar == 0x300B, let start = open else { continue }
            open = nil
            let range = start..<index
            guard (3...40).contains(range.count), text.scalars[range].allSatisfy(\.isHan),
                !found.contains(where: { text.scalars[$0].elementsEqual(text.scalars[range]) })
            else { continue }
            found.append(range)
        }
        return found
    }

    private func confidence(_ a: [UInt32], _ b: [UInt32]) -> Double? {
        let before = zip(a, b).prefix { $0 == $1 }.count
        let room = min(a.count, b.count) - before
        let after = zip(a.reversed(), b.reversed()).prefix { $0 == $1 }.prefix(room).count
        let here = Array(a[before..<a.count - after])
        let there = Array(b[before..<b.count - after])
        switch (here.count, there.count) {
        case (1, 1):
            let slip = NameSlip(kind: .substitution, here: here, there: there, before: before, after: after)
            guard before + after >= (pair.figures >= Self.manyFigures || pair.kinship >= Self.kinship ? 2 : 3),
                !NameDistinctions.embedded.tellsApart(slip)
            else { return nil }
            return 0.76
        case (0, 2...4), (2...4, 0):
            // Words of a place at the beginning and of a stage at the end are left out without a slip.
            let word = here + there
            guard before >= 2, after >= 4, !Self.left.contains(String(scalars: word[...])),
                !word.contains(where: Self.markers.contains)
            else { return nil }
            return 0.74
        default: return areSorts(a, b) ? 0.74 : nil
        }
    }

    /// Whether two titles are alike but for what sort of paper each is.
    private func areSorts(_ a: [UInt32], _ b: [UInt32]) -> Bool {
        guard let x = Self.sort(endingIn: a), let y = Self.sort(endingIn: b) else { return false }
        let (here, there) = (a.suffix(x), b.suffix(y))
        guard !here.elementsEqual(there), !here.contains(there), !there.contains(here) else { return false }
        return a.count - x >= Self.shortestSubject && a.dropLast(x) == b.dropLast(y)
    }

    /// How long the word is that ends a title, and tells what sort of paper it is.
    private static func sort(endingIn title: [UInt32]) -> Int? {
        sorts.start(endingAt: title.count, from: 0, in: title).map { title.count - $0 }
    }

    /// Figures in common beyond which even a title of three characters is hardly another's.
    private static let manyFigures = 2
    private static let kinship = 2.5
    private static let shortestSubject = 5
    private static let sorts = CueWords(
        "若干措施 若干规定 若干意见 措施 实施办法 管理办法 暂行办法 办法 实施意见 指导意见 意见 实施方案 行动方案 工作方案 方案 行动计划 三年行动计划 计划 规划 条例 规定 实施细则 细则 规则 章程 公约 倡议书 白皮书 蓝皮书 指南 导则 手册 标准 规范 清单 目录 名录 名单 通知 通告 公告 决定 决议 纲要 协议 合同"
    )
    private static let left: Set<String> = ["中华人民", "人民共和", "共和国", "关于", "社会主义", "自治区", "自治县"]
    private static let markers = ScalarSet("第上下一二三四五六七八九十省市县区修订稿案试行暂")
}
