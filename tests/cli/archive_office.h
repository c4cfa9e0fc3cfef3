#pragma once

#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "program.h"

namespace evenhand::testing {

/// A program whose archive has the demo's card.
struct Office {
    Program program;
    std::string file;
    std::string card;  ///< Its id.

    Office() {
        REQUIRE(program.run({"demo", "--into", program.path("demo")}).exit == 0);
        file = program.path("demo/cards/demo-interview.scorecard.xml");
        const Ran kept = archive({"keep", file, "--name", "Tomasz Nowak"});
        REQUIRE_MESSAGE(kept.exit == 0, kept.err);
        card = kept.out.substr(0, 32);
    }
    [[nodiscard]] Ran archive(std::vector<std::string> arguments) const {
        arguments.insert(arguments.begin(), "archive");
        return program.run(arguments);
    }
};

inline const std::string passphrase = "EVENHAND_PASSPHRASE='correct horse'";

}  // namespace evenhand::testing
