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
        if let word = PeerRole.words[.respectively].last(in: label, of: scalars) {
            label = word.upperBound..<label.upperBound
        }
        if let word = PeerRole.words[.ofWhich].end(startingAt: label.lowerBound, to: label.upperBound, in: scalars) {
            label = word..<label.upperBound
        }
        var end = label.upperBound
        if let verb = PeerRole.words[.verb].start(endingAt: end, from: label.lowerBound, in: scalars) { end = verb }
        let measured = (PeerRole.words[.measure].start(endingAt: end, from: label.lowerBound, in: scalars) ?? end)..<end
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
        return PeerRole.words[.nameless].end(startingAt: range.lowerBound, to: range.upperBound, in: scalars) == nil
    }

    /// 依次为双桥140万千瓦、鹤洲135万千瓦: bare names, one beside the other.
    private func isListed(_ name: Range<Int>, _ start: Int) -> Bool {
        guard (2...5).contains(name.count), name.lowerBound > 0,
            name.allSatisfy({ scalars[$0].isHan && !Self.particles.contains(scalars[$0]) })
        else { return false }
        return scalars[start - 1] == "、"
            || PeerRole.words[.respectively].start(endingAt: start, from: max(0, start - 8), in: scalars) != nil
    }

    private static let longest = 9
    private static let heads = ScalarSet("港队中学校场地县市区镇村院厂馆司社店站乡班企局园州盟旗省矿行路线河湖山岛桥库湾")
    private static let particles = ScalarSet("有的了着把被和与在从向对比各每全共其本该这那个两三四五六七八九十")
    private static let dimensions: Set<QuantityDimension> = [
        .count, .money, .length, .area, .mass, .volume, .energy, .power,
    ]
    /// Tables of medals are read by ``MedalFinder``.
    private static let medals: Set<String> = ["金", "银", "铜", "枚", "块", "面", "牌"]
    /// What begins no name.
}
