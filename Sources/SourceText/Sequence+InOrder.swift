extension Sequence where Element: Equatable {
    /// Whether all elements stand in another sequence in their order, whatever stands between them: 科协 in 科学技术协会. True of
    /// an empty sequence.
    public func standInOrder(in other: some Sequence<Element>) -> Bool {
        var rest = makeIterator()
        var next = rest.next()
        for element in other where element == next { next = rest.next() }
        return next == nil
    }
}
