import Findings

extension TextOutputStream {
    /// Writes findings as a JSON list, one a line, so that two reports can be compared by lines.
    mutating func writeList(_ findings: some Sequence<Finding>, _ value: (Finding) -> JSONValue) {
        var isFirst = true
        write("[")
        for finding in findings {
            write(isFirst ? "\n" : ",\n")
            write(value(finding).line)
            isFirst = false
        }
        write(isFirst ? "]" : "\n]")
    }
}
