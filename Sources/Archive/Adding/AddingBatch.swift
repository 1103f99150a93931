import SourceText

/// Documents to be written at once, and the files that end with them.
struct AddingBatch: Sendable {
    struct Entry: Sendable {
        let path: String
        let document: Document
        let digest: [UInt8]
    }

    struct End: Sendable {
        let path: String
        /// The file's state before it was read.
        let state: FileState
        /// Parts that the archive holds and the file no longer has.
        let goneDocuments: [Int64]
    }

    var documents: [Entry] = []
    var ends: [End] = []
    var bytes = 0
}
