import Extraction

/// Finds what there is now that does not follow from what there was, came and went:
/// `原有工人86名，今年新招24名，退休9名，如今有111名`.
struct StockFinder {
    let account: Account

    func relations(in index: Int) -> [ArithmeticRelation] {
        let sentence = account.sentences[index]
        return BreakdownFinder.measures(of: sentence).compactMap { measure in
            let members = sentence.members(of: measure)
            guard (3...6).contains(members.count) else { return nil }
            return judged(sentence, members)
        }
    }

    /// The first tells what there was, the last what there is, all between what came or went.
    private func judged(_ sentence: FigureSentence, _ members: [Int]) -> ArithmeticRelation? {
        let figures = members.map { sentence.figures[$0] }
        guard let first = members.first, let last = members.last, figures.allSatisfy(\.isExact),
            isThen(sentence, first), isNow(sentence, last),
            figures.last!.clause <= figures.first!.clause + members.count + 1
        else { return nil }
        var plain = figures[0].value
        var allowed = figures[0].allowed
        var formula = figures[0].plain
        for place in 1..<(members.count - 1) {
            guard let rises = direction(sentence, members[place]) else { return nil }
            let step = figures[place]
            guard let next = rises ? plain.adding(step.value) : plain.subtracting(step.value) else { return nil }
            plain = next
            allowed = rises ? allowed.adding(step.allowed) : allowed.subtracting(step.allowed)
            formula += (rises ? "+" : "-") + figures[0].shown(step.value)
        }
        guard let stated = figures.last, plain.isNear(stated.value, percent: 40) else { return nil }
        return account.relation(
            stated: stated, terms: Array(figures.dropLast()), computed: allowed, plain: plain, formula: formula,
            confidence: 0.85)
    }

    private func isThen(_ sentence: FigureSentence, _ place: Int) -> Bool {
        Self.then.isFound(in: sentence.opening(place), of: account.scalars)
            && !account.has(.baseMark, in: sentence.opening(place))
    }

    static let then = CueWords(
        "原有 原来有 原先有 本有 去年有 上年有 年初有 年初时有 去年末有 去年底有 此前有 以前有 期初 上年末 去年底 年初 结转 月初存有 月初有 月初库存 原存 载有 原先 原本有 起初有 最初有"
    )

    private func isNow(_ sentence: FigureSentence, _ place: Int) -> Bool {
        let opening = sentence.opening(place)
        let isNow = Self.atLast.start(
            endingAt: opening.upperBound, from: sentence.clause(place).lowerBound, in: account.scalars)
        return sentence.isReached(place, in: account.scalars)
            || account.scalars[sentence.figures[place].range.lowerBound] == "达" && isNow != nil
            || Self.now.isFound(in: opening, of: account.scalars) && opening.count <= 12
    }

    /// Before 达到97个, which is read as one.
    private static let atLast = CueWords("目前 如今 现在 眼下 总数 总量 已 一共 共")
    static let now = CueWords(
        "如今有 现在有 目前有 现有 现共有 如今共有 目前共有 至今共有 眼下有 年末有 月末库存 年末库存 期末库存 盘点库存 库存为 离港时载 结存 如今达到 总数达到 总数达 达到 增至 减至 还有 尚有 剩下 剩")

    /// Whether the clause tells of something that came (true) or went (false); nil where of neither.
    private func direction(_ sentence: FigureSentence, _ place: Int) -> Bool? {
        let words = sentence.lead(place)
        let (comes, goes) = (
            Self.comes.last(in: words, of: account.scalars), Self.goes.last(in: words, of: account.scalars)
        )
        guard words.count <= 12 else { return nil }
        return switch (comes, goes) {
        case (_?, nil): true
        case (nil, _?): false
        default: nil
        }
    }

    static let comes = CueWords(
        "新增 增加 新招 新招录 招录 招聘 新进 调入 引进 购入 购进 补充 补进 新建 新开 新设 增开 增设 新购 新收 收到 又招 又来了 又添了 又增加 添了 新吸纳 新发展 转入 入库 出生 净增 加开 扩建 新认定 新评定 新命名 新公布 新授牌 增开 新上 上新 新开通 新投 新投放 新栽 新植 新签 新加入 又有 装上 到货 进货 入选 上榜 获评"
    )
    static let goes = CueWords(
        "退休 离职 减少 关停 关闭 撤销 调出 调走 报废 卖出 卖掉 售出 死亡 拆除 退出 淘汰 转出 合并 注销 用去 用掉 出库 送走 流失 辞职 走了 去世 捐出 裁撤 撤并 花掉 领走 关停 清退 取缔 取消 拆掉 关掉 停办 卸下 发货"
    )
}
