/// The pairs that one statement is in, in so far as they are rivals of each other.
struct Counterparts {
    var ranks = TopTwo()
    /// Of the pairs that agree.
    var agreeingRanks = TopTwo()
    /// How many pairs agree in a telling figure.
    var sameFigures = 0
    /// How many counterparts there are that repeat no figure.
    private(set) var count = 0

    /// - Parameter figure: the counterpart's, a number that its repetitions share.
    mutating func add(_ rank: Double, with figure: Int, isRepetition: Bool, agrees: Bool, isSameFigure: Bool) {
        ranks.add(rank, with: figure)
        count += isRepetition ? 0 : 1
        guard agrees else { return }
        agreeingRanks.add(rank, with: figure)
        sameFigures += isSameFigure ? 1 : 0
    }
}

/// The highest rank of some pairs, and the highest with another counterpart: enough to tell the best rival of any.
struct TopTwo {
    private var first = -Double.infinity, second = -Double.infinity
    private var leader = -1

    mutating func add(_ rank: Double, with figure: Int) {
        if figure == leader {
            first = max(first, rank)
        } else if rank > first {
            (first, second, leader) = (rank, first, figure)
        } else {
            second = max(second, rank)
        }
    }

    func best(without figure: Int) -> Double { figure == leader ? second : first }
}
