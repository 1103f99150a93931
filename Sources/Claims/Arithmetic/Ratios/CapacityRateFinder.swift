import Extraction
import SourceText

/// Finds rates of use that do not follow from what there is and what of it is taken, told beside them in words of their
/// own: `共有座位286个，当晚登机244名，客座率超过九成`, `泊位600个，停了420辆，使用率八成`.
struct CapacityRateFinder {
    let account: Account

    func relations(in index: Int) -> [ArithmeticRelation] {
        let sentence = account.sentences[index]
        return sentence.figures.indices.compactMap { place in
            guard place >= 2, sentence.figures[place].isShare, let use = use(place, sentence) else { return nil }
            return judged(place, use, sentence)
        }
    }

    private struct Use: Sendable {
        var rate, whole, part: CueWords
    }

    private static let uses = [
        Use(
            rate: CueWords("客座率 上座率 满座率 载客率 满载率 乘座率"),
            whole: CueWords("座位 座席 坐席 席位 客位 舱位 定员 核载 坐位 可坐 可容纳"),
            part: CueWords("登机 登船 乘坐 乘客 旅客 观众 坐了 坐进 坐着 坐下 入座 就座 上座 乘车 购票 售出 卖出 听众 到场 观演 搭乘 上车 乘船 乘机")),
        Use(
            rate: CueWords("入住率 住房率 开房率 住客率 床位使用率 出租率 住院床位使用率"), whole: CueWords("客房 房间 床位 房源 公寓 套房 住房 宿舍 房屋 养老床位"),
            part: CueWords("入住 住了 住满 订出 住进 已住 客满 预订 租出 住着 住上 收住")),
        Use(
            rate: CueWords("使用率 利用率 占用率 停放率 出租率 入驻率"), whole: CueWords("泊位 车位 床位 充电桩 工位 摊位 展位 商铺 铺位 厂房"),
            part: CueWords("停了 停放 停进 停有 占用 使用 用上 在用 停满 停着 停入 租出 入驻 出租")),
        Use(
            rate: CueWords("出勤率 到岗率 到课率 到会率 到考率 参考率 出席率 到场率 到校率 参训率 签到率 参会率 出席比例"),
            whole: CueWords("应到 应出席 应参加 职工 员工 学员 报名 面试 考生 代表 党员 会员 教职工 委员"),
            part: CueWords("实到 到岗 到课 出勤 到会 上班 参加 出席 到场 到考 参考 到校 签到 实际")),
        Use(
            rate: CueWords("中签率 摇中率"), whole: CueWords("报名 申请 登记 参与 家庭 申购 参加"),
            part: CueWords("配租 配售 房源 提供 供应 指标 席位 名额 学位 摊位 车位 住房")),
    ]

    /// The use whose rate stands right before the percentage, at the head of its clause.
    private func use(_ place: Int, _ sentence: FigureSentence) -> Use? {
        let clause = sentence.opening(place)
        return Self.uses.first { use in
            guard let word = use.rate.last(in: clause, of: account.scalars) else { return false }
            return (word.upperBound..<clause.upperBound).allSatisfy { Self.leading.contains(account.scalars[$0]) }
                && (word.lowerBound == clause.lowerBound
                    || Self.now.end(startingAt: clause.lowerBound, to: word.lowerBound, in: account.scalars)
                        == word.lowerBound)
        }
    }

    private static let leading = ScalarSet("为达到是约超近已高至有了只仅过逾")
    private static let now = CueWords("当晚 当日 当天 首航 昨晚 昨日 昨天 首场 当场 全场 其 实际 整体 首班 客房 泊位 车位 床位 摊位")

    private func judged(_ place: Int, _ use: Use, _ sentence: FigureSentence) -> ArithmeticRelation? {
        let before = sentence.figures[..<place].indices.filter { !sentence.figures[$0].isTime }
        guard before.count >= 2, let last = before.last, let other = before.dropLast().last,
            before.dropLast(2).allSatisfy({ !isSaid($0, use.whole, sentence) && !isSaid($0, use.part, sentence) }),
            let (whole, part) = roles(other, last, use, sentence)
        else { return nil }
        let (all, some, stated) = (sentence.figures[whole], sentence.figures[part], sentence.figures[place])
        guard [all, some].allSatisfy({ $0.isExact && $0.per == nil && $0.dimension == .count && $0.measure != "人次" }),
            some.value < all.value, isOfOneSort(all, some), sentence.figures[last].clause + 1 == stated.clause,
            sentence.figures[other].clause + 1 >= sentence.figures[last].clause,
            !Self.others.isFound(in: sentence.clause(last), of: account.scalars),
            let plain = some.value.divided(by: all.value)?.multiplied(by: ExactNumber(100)),
            let off = plain.subtracting(stated.value), off < Self.otherRate, off.negated < Self.otherRate
        else { return nil }
        let share = some.allowed.divided(by: all.allowed).multiplied(by: 100)
        let holds = share.intersects(stated.tolerated)
        let shown = Figure.rounded(plain) + "%"
        return ArithmeticRelation(
            stated: stated.range, terms: [some.range, all.range], computed: shown,
            equation: "\(some.plain)÷\(all.plain)=\(shown)\(holds ? "≈" : "≠")\(account.text(stated.range))",
            holds: holds, confidence: 0.8)
    }

    /// Guests are no rooms: 240 rooms may hold 300 of them.
    private func isOfOneSort(_ all: Figure, _ some: Figure) -> Bool {
        !["间", "套", "家", "栋"].contains(all.unit) || some.unit == all.unit
            || all.unit == "套" && some.unit == "户"
    }

    /// So many points from what comes out, the rate is of something else.
    private static let otherRate = ExactNumber(35)
    private static let others = CueWords("返程 回程 去年 另 新增 比 其中 增加 减少")

    /// Which of two neighbouring figures is told as what there is, and which as what is taken.
    private func roles(_ a: Int, _ b: Int, _ use: Use, _ sentence: FigureSentence) -> (whole: Int, part: Int)? {
        // 可坐旅客160人 is what there is, whatever else it names.
        if isSaid(a, use.whole, sentence), isSaid(b, use.part, sentence), !isSaid(b, use.whole, sentence) {
            return (a, b)
        }
        if isSaid(b, use.whole, sentence), isSaid(a, use.part, sentence), !isSaid(a, use.whole, sentence) {
            return (b, a)
        }
        return nil
    }

    /// Whether a word stands before a figure in its clause, in it, or in the noun behind it.
    private func isSaid(_ place: Int, _ words: CueWords, _ sentence: FigureSentence) -> Bool {
        let figure = sentence.figures[place]
        let end = max(figure.range.upperBound, figure.noun?.upperBound ?? 0)
        return words.isFound(in: sentence.lead(place).lowerBound..<end, of: account.scalars)
    }
}
