/// Searches byte by byte. Texts are folded when they are read, so that equal characters have equal bytes; the searches of Foundation,
/// which these hide within the module, decode and fold each character anew.
extension String {
    /// Whether another text stands somewhere in this one; false of an empty text.
    func contains(_ other: String) -> Bool { offset(of: other) != nil }

    /// Where another text stands first; nil of an empty text.
    func range(of other: String) -> Range<Index>? {
        offset(of: other).map { offset in
            let start = utf8.index(utf8.startIndex, offsetBy: offset)
            return start..<utf8.index(start, offsetBy: other.utf8.count)
        }
    }

    /// In bytes from the beginning.
    private func offset(of other: String) -> Int? {
        NameBytes.with(self, other) { $1.count == 0 ? nil : $0.place(of: $1) }
    }
}
