import Extraction

/// Finds totals of several columns told row by row: `项目30个、81.4亿元，其中工业15个、41.5亿元，农业9个、18.3亿元，…`.
///
/// Where one column adds up exactly, the rows are all there are, and the others must add up as well.
struct ColumnFinder {
    let account: Account

    func relations(in index: Int) -> [ArithmeticRelation] {
        let sentence = account.sentences[index]
        let places = sentence.figures.indices.filter { isCell(sentence.figures[$0]) }
        for width in [3, 2] {
            for start in places.indices.dropLast(2 * width - 1) {
                let rows = rows(of: width, in: sentence, Array(places[start...]))
                guard rows.count >= 2 else { continue }
                let found = judged(rows, sentence, index)
                if !found.isEmpty { return found }
            }
        }
        return []
    }

    private func isCell(_ figure: Figure) -> Bool {
        !figure.isShare && figure.dimension != .multiple && figure.dimension != .percentagePoint && figure.isExact
            && figure.per == nil && !figure.isTime
    }

    /// As many rows of the same measures in the same order as follow one another.
    private func rows(of width: Int, in sentence: FigureSentence, _ places: [Int]) -> [[Int]] {
        let measures = places.prefix(width).map { sentence.figures[$0].measure }
        guard Set(measures).count == width else { return [] }
        let places = places.filter { measures.contains(sentence.figures[$0].measure) }
        var rows: [[Int]] = []
        var next = 0
        while next + width <= places.count {
            let row = Array(places[next..<(next + width)])
            guard row.map({ sentence.figures[$0].measure }) == measures, isRow(row, sentence) else { break }
            rows.append(row)
            next += width
        }
        return rows
    }

    /// Whether little stands between the cells of a row, and no change is told.
    private func isRow(_ row: [Int], _ sentence: FigureSentence) -> Bool {
        zip(row, row.dropFirst()).allSatisfy { first, second in
            let gap = sentence.gap(first, second)
            return gap.count <= 14 && !account.has("；", in: gap) && !account.has("。", in: gap)
        } && row.allSatisfy { !account.has(.baseMark, in: sentence.lead($0)) }
    }

    private func judged(_ rows: [[Int]], _ sentence: FigureSentence, _ index: Int) -> [ArithmeticRelation] {
        let figures = rows.map { row in row.map { sentence.figures[$0] } }
        if rows.count >= 3, let last = rows.last, isTotal(sentence, last[0]) {
            return columns(figures.dropLast(), whole: figures[rows.count - 1])
        }
        for place in account.before(index, count: 2) {
            let before = account.sentences[place].figures
            let whole = figures[0].compactMap { cell in before.first { $0.measure == cell.measure && isCell($0) } }
            guard whole.count == figures[0].count else { continue }
            let found = columns(figures[...], whole: whole)
            if !found.isEmpty { return found }
        }
        guard rows.count >= 3, isWhole(rows[0], before: rows[1], sentence) else { return [] }
        return columns(figures.dropFirst(), whole: figures[0])
    }

    /// Whether a row is told as the whole of those behind it.
    private func isWhole(_ row: [Int], before next: [Int], _ sentence: FigureSentence) -> Bool {
        let gap = sentence.gap(row[row.count - 1], next[0])
        return isTotal(sentence, row[0]) || account.has(.ofWhich, in: gap) || account.has("：", in: gap)
    }

    private func isTotal(_ sentence: FigureSentence, _ place: Int) -> Bool {
        account.has(.total, in: sentence.opening(place))
    }

    /// The columns, where one comes out exactly and shows more than a digit.
    private func columns(_ parts: ArraySlice<[Figure]>, whole: [Figure]) -> [ArithmeticRelation] {
        guard parts.count >= 2 else { return [] }
        let relations = whole.indices.compactMap { column -> ArithmeticRelation? in
            let cells = parts.map { $0[column] }
            guard let sum = FigureSum(cells), sum.value.isNear(whole[column].value, percent: 30) else { return nil }
            return account.relation(
                stated: whole[column], terms: cells, computed: sum.allowed, plain: sum.value, formula: sum.formula,
                confidence: 0.85)
        }
        guard relations.count == whole.count,
            zip(relations, whole).contains(where: { $0.holds && $1.plain.count >= 2 })
        else { return [] }
        return relations
    }
}
