#include "core/ballot.h"

namespace evenhand {

std::string ballot_words(Recommendation vote) {
    return vote == Recommendation::no_decision ? "Abstains" : words(vote);
}

}  // namespace evenhand
