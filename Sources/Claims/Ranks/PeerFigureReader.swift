import Extraction
import Findings
import SourceText

/// Reads the figures that stand side by side in one block.
struct PeerFigureReader {
    let reading: ArticleReading

    private var account: Account { reading.account }
    private var scalars: [UInt32] { reading.scalars }

    /// A figure with the words that tell whose it is.
    private struct Member {
        var figure: Figure
        var name: Range<Int>
        var measured: Range<Int>
        var sentence: Range<Int>
    }

    /// In the order of the text; of one block at most one list a measure.
    func lists() -> [PeerFigures] {
        var found: [PeerFigures] = []
        var open: [String: [Member]] = [:]
        var block: Int?
        func close() {
            found += open.sorted { $0.key < $1.key }.compactMap { list($0.key, $0.value) }
            open = [:]
        }
        for index in account.statements {
            let sentence = account.sentences[index]
            if sentence.block != block { close() }
            block = sentence.block
            for place in sentence.figures.indices {
                guard let member = member(place, in: sentence) else { continue }
                open[member.figure.measure, default: []].append(member)
            }
        }
        close()
        return found
    }

    private func list(_ measure: String, _ members: [Member]) -> PeerFigures? {
        // Whoever is told twice is told at two times, or of two things.
        let told = Dictionary(grouping: members) { scalars[$0.name] }
        let apart = members.filter { told[scalars[$0.name]]?.count == 1 }
        guard apart.count >= 2, let first = apart.first else { return nil }
        let opening = first.sentence.lowerBound..<first.name.lowerBound
        return PeerFigures(
            measure: measure,
            peers: apart.map { member in
                PeerFigures.Peer(
                    name: reading.text(member.name), measured: reading.text(member.measured),
                    written: reading.text(member.figure.range),
                    value: member.figure.allowed,
                    place: reading.place(of: member.name.lowerBound..<member.figure.range.upperBound))
            }, lead: reading.text(opening.suffix(Self.lead)))
    }

    /// Scalars that tell what a list is of.
    private static let lead = 24

    // MARK: Whose figure

    private func member(_ place: Int, in sentence: FigureSentence) -> Member? {
        let figure = sentence.figures[place]
        guard figure.isExact, figure.per == nil, Self.dimensions.contains(figure.dimension),
            !Self.medals.contains(figure.unit)
        else { return nil }
        var label = sentence.lead(place)
        if let mark = scalars[label].lastIndex(of: "、") { label = (mark + 1)..<label.upperBound }
        if let word = Self.respectively.last(in: label, of: scalars) { label = word.upperBound..<label.upperBound }
        if let word = Self.ofWhich.end(startingAt: label.lowerBound, to: label.upperBound, in: scalars) {
            label = word..<label.upperBound
        }
        var end = label.upperBound
        if let verb = Self.verbs.start(endingAt: end, from: label.lowerBound, in: scalars) { end = verb }
        let measured = (Self.measures.start(endingAt: end, from: label.lowerBound, in: scalars) ?? end)..<end
        let name = label.lowerBound..<measured.lowerBound
        if isName(name) || isListed(name, label.lowerBound) {
            return Member(figure: figure, name: name, measured: measured, sentence: sentence.range)
        }
        // 青冈林场守着北部水源地，经营面积12.6万亩: the clause before begins with the body.
        guard name.isEmpty, !measured.isEmpty, figure.clause > 0,
            label.lowerBound == sentence.clauses[figure.clause].range.lowerBound,
            sentence.clauses[figure.clause].mark == "，",
            !sentence.figures.contains(where: { $0.clause == figure.clause - 1 })
        else { return nil }
        let before = sentence.clauses[figure.clause - 1].range
        let first = (3...Self.longest).lazy.map { before.lowerBound..<before.lowerBound + $0 }
            .first { $0.upperBound < before.upperBound && isName($0) }
        return first.map { Member(figure: figure, name: $0, measured: measured, sentence: sentence.range) }
    }

    /// Whether words are a name by their length, their last character, and what they do not hold.
    private func isName(_ range: Range<Int>) -> Bool {
        guard (2...Self.longest).contains(range.count), Self.heads.contains(scalars[range.upperBound - 1]),
            range.allSatisfy({ scalars[$0].isHan && !Self.particles.contains(scalars[$0]) })
        else { return false }
        return Self.nameless.end(startingAt: range.lowerBound, to: range.upperBound, in: scalars) == nil
    }

    /// 依次为双桥140万千瓦、鹤洲135万千瓦: bare names, one beside the other.
    private func isListed(_ name: Range<Int>, _ start: Int) -> Bool {
        guard (2...5).contains(name.count), name.lowerBound > 0,
            name.allSatisfy({ scalars[$0].isHan && !Self.particles.contains(scalars[$0]) })
        else { return false }
        return scalars[start - 1] == "、"
            || Self.respectively.start(endingAt: start, from: max(0, start - 8), in: scalars) != nil
    }

    private static let ofWhich = CueWords("其中 其中，")
    private static let respectively = CueWords("依次为 依次是 分别为 分别是 依次为： 依次是：")
    private static let longest = 9
    private static let heads = ScalarSet("港队中学校场地县市区镇村院厂馆司社店站乡班企局园州盟旗省矿行路线河湖山岛桥库湾")
    private static let particles = ScalarSet("有的了着把被和与在从向对比各每全共其本该这那个两三四五六七八九十")
    private static let dimensions: Set<QuantityDimension> = [
        .count, .money, .length, .area, .mass, .volume, .energy, .power,
    ]
    /// Tables of medals are read by ``MedalFinder``.
    private static let medals: Set<String> = ["金", "银", "铜", "枚", "块", "面", "牌"]
    private static let verbs = CueWords(
        "完成 实现 达到 达 为 有 得 得了 获 拿到 拿下 取得 收获 以 发送 接待 产 生产 销售 卖出 收入 只有 仅 则有 则为 是 长 高")
    private static let measures = CueWords(
        "面积 经营面积 建筑面积 占地面积 种植面积 总面积 长 全长 高 产量 总产 总量 客流 客流量 吞吐量 货运量 销量 销售额 产值 收入 积分 总分 得分 库容 藏书 总长 里程 人口 投资 接待量 游客 发送量 水量 电量 装机"
    )
    /// What begins no name.
    private static let nameless = CueWords(
        "同比 较 增长 下降 其中 合计 总 累计 平均 人均 另 其余 其他 计划 力争 原 最 一期 二期 首期 第 上半年 下半年 新增 新建 新 拥有 建有 上年 去年 前年 今年 同期 目前 截至 所有 有 全 整")
}
