/// What is shown over a place of a text.
enum HoverMessages {
    struct Parameters: Decodable {
        let textDocument: TextSync.Identifier
        let position: TextPosition
    }

    struct Hover: Encodable {
        let contents: MarkedText
        let range: TextRange
    }

    struct MarkedText: Encodable {
        let kind = "markdown"
        let value: String
    }
}
