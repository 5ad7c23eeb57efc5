/// One line of `make bench`.
struct Measurement {
    let id: String
    let what: String
    /// What was measured over the yardstick; for goals "at least", the yardstick over what was measured.
    let ratio: Double
    let yardstick: String
    let goal: String
    let isMet: Bool

    /// One JSON object.
    var line: String {
        let rounded = Double(Int(ratio * 1_000)) / 1_000
        return """
            {"id":"\(id)","what":"\(what)","ratio":\(rounded),"yardstick":"\(yardstick)","goal":"\(goal)","met":\(isMet)}
            """
    }
}
