import ArgumentParser

/// How items of an archive are shown.
struct ShownItemArguments: ParsableArguments {
    @Flag(help: "Show CPF numbers in full; they are masked otherwise.")
    var showPersonalData = false
}
