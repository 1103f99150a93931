/// What is said to the person at the client.
enum WindowMessages {
    struct Message: Encodable {
        let type: Kind
        let message: String
    }

    enum Kind: Int, Encodable { case error = 1, warning, info, log }

    struct ShowDocument: Encodable {
        let uri: String
        let takeFocus = true
    }
}
