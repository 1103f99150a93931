/// What is wrong with an open text, as the protocol tells it.
enum Diagnostics {
    struct PublishParameters: Encodable {
        let uri: String
        let version: Int?
        let diagnostics: [Diagnostic]
    }

    struct Diagnostic: Hashable, Codable, Sendable {
        var range: TextRange
        /// 1 error, 2 warning, 3 information, 4 hint.
        var severity: Int
        var code: String
        var source = "jmlint"
        var message: String
        var relatedInformation: [RelatedInformation]?
    }

    struct RelatedInformation: Hashable, Codable, Sendable {
        var location: TextLocation
        var message: String
    }
}
