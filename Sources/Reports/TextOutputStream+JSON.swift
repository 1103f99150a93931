import Findings

extension TextOutputStream {
    /// Writes a JSON list, one value a line, so that two reports can be compared by lines.
    mutating func writeList<Item>(_ items: some Sequence<Item>, _ value: (Item) -> JSONValue) {
        var isFirst = true
        write("[")
        for item in items {
            write(isFirst ? "\n" : ",\n")
            write(value(item).line)
            isFirst = false
        }
        write(isFirst ? "]" : "\n]")
    }
}
