import SourceText

/// Items that are clauses of one sentence, parted by semicolons, or by commas where they are built alike.
struct ClauseList {
    let items: [Range<Int>]
    let range: Range<Int>
    private let isBySemicolon: Bool
    /// How many items more there may be, where `、` or 和 may join two in one clause.
    private let mayHide: Int

    /// Nil where the clauses from an index to the end of the sentence are no such list.
    init?(account: Account, sentence index: Int, from start: Int) {
        let sentence = account.sentences[index]
        let scalars = account.scalars
        let text = start..<Self.end(start..<sentence.range.upperBound, scalars)
        guard !Self.isOpen(text, account), !Self.goesOn(after: index, account) else { return nil }
        isBySemicolon = scalars[text].contains("；")
        let items = ItemList(in: text, of: scalars, separator: isBySemicolon ? "；" : "，").segments
        guard items.count >= (isBySemicolon ? 3 : 4), items.allSatisfy({ $0.count <= Self.longest }) else { return nil }
        mayHide = items.reduce(0) { hidden, item in hidden + item.filter { Self.joining.contains(scalars[$0]) }.count }
        guard isBySemicolon || Self.areAlike(items, sentence, scalars) else { return nil }
        self.items = items
        range = text
    }

    /// Whether the items are surely not as many as stated, though nearly: clauses between commas may tell two things of
    /// one item, so that only too few of them count.
    func contradicts(_ count: Int) -> Bool {
        let missing = count - items.count
        let most = count >= 8 ? 2 : 1
        if missing < 0 { return isBySemicolon && -missing <= 1 }
        return missing > (isBySemicolon ? 0 : mayHide) && missing <= most
    }

    private static let longest = 60

    /// The first full stop, or the quotation mark that closes what was opened before.
    private static func end(_ range: Range<Int>, _ scalars: [UInt32]) -> Int {
        var depth = 0
        for index in range {
            switch scalars[index] {
            case "“": depth += 1
            case "”": depth -= 1
            case "。", "！", "？": if depth == 0 { return index }
            default: break
            }
            if depth < 0 { return index }
        }
        return range.upperBound
    }

    private static let joining = ScalarSet("、和与及")

    /// Whether each clause holds a figure, each names one work (9月26日《青灯案》), or all are short and of one length but for the last.
    private static func areAlike(_ items: [Range<Int>], _ sentence: FigureSentence, _ scalars: [UInt32]) -> Bool {
        guard !items.contains(where: { goesOn($0, scalars) }) else { return false }
        if items.allSatisfy({ item in sentence.figures.contains { item.contains($0.range.lowerBound) } }) {
            return true
        }
        if items.allSatisfy({ item in
            item.filter { scalars[$0] == "《" }.count == 1 && scalars[item.upperBound - 1] == "》"
        }) {
            return true
        }
        let lengths = items.dropLast().map(\.count)
        guard let least = lengths.min(), let most = lengths.max(), let last = items.last else { return false }
        return most - least <= 2 && most <= 8 && last.count <= 2 * most + 2
    }

    /// Whether a clause tells more of the item before instead of another.
    private static func goesOn(_ item: Range<Int>, _ scalars: [UInt32]) -> Bool {
        CueWords("其中 惠及 受益 带动").isFound(in: item, of: scalars)
            || CueWords("也 还 都 就 让 使 并 更 不 可 能 将 而 但 为此 同时").end(
                startingAt: item.lowerBound, to: item.upperBound, in: scalars) != nil
                && CueWords("更换 更新 并网 使用").end(startingAt: item.lowerBound, to: item.upperBound, in: scalars) == nil
    }

    /// Whether 等 or an ellipsis leaves the list open.
    private static func isOpen(_ range: Range<Int>, _ account: Account) -> Bool {
        account.has("…", in: range) || account.has("等", in: range.suffix(4))
    }

    /// Whether the next sentence of the paragraph goes on with the list.
    private static func goesOn(after index: Int, _ account: Account) -> Bool {
        guard index + 1 < account.sentences.count, account.sentences[index + 1].block == account.sentences[index].block
        else { return false }
        let next = account.sentences[index + 1].range
        return CueWords("此外 另外 同时 还 并 再 最后 一 二 三 四 五 六 七 第 其").end(
            startingAt: next.lowerBound, to: next.upperBound, in: account.scalars) != nil
    }
}
