import SourceText

/// What some files say, kept from one look to the next, so that only what changed is read again.
public struct KeptReadings: Sendable {
    private var kept: [String: Kept] = [:]
    /// The files of the last ``update(to:with:reader:)``, in its order.
    private var files: [String] = []

    private struct Kept: Sendable {
        let stamp: FileStamp?
        let reading: Linter.Reading
    }

    public init() {}

    /// Looks at the files again and forgets all others.
    /// - Returns: the paths that were read again or are gone, in byte order; empty where nothing changed.
    public mutating func update(to files: [String], with linter: Linter, reader: DocumentReader) -> [String] {
        let changed = refresh(files, with: linter, reader: reader)
        let listed = Set(files)
        let gone = self.files.filter { !listed.contains($0) }
        for path in gone { kept[path] = nil }
        self.files = files
        return (changed + gone).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }

    /// Reads those of the files that are new or changed; gives these, in the order of the files.
    mutating func refresh(_ files: [String], with linter: Linter, reader: DocumentReader) -> [String] {
        // Stamped before reading: what changes meanwhile is seen at the next look.
        let stamps = files.map { FileStamp(of: $0) }
        let changed = files.indices.filter { kept[files[$0]] == nil || kept[files[$0]]?.stamp != stamps[$0] }
        let readings = linter.readings(of: changed.map { files[$0] }, with: reader)
        for (index, reading) in zip(changed, readings) {
            kept[files[index]] = Kept(stamp: stamps[index], reading: reading)
        }
        return changed.map { files[$0] }
    }

    /// Everything read at the last update, in the order of its files.
    public var reading: Linter.Reading { reading(of: files) }

    /// What was read of some files, in their order.
    func reading(of files: [String]) -> Linter.Reading {
        var all = Linter.Reading()
        for file in files { if let kept = kept[file] { all.add(kept.reading) } }
        return all
    }
}
