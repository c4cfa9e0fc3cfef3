#pragma once

namespace evenhand {

/// What can be told of how strictly an interviewer scores. From `alike` on there is enough to tell.
enum class SeverityKnown {
    too_few,      ///< There are not enough interviews or scores.
    apart,        ///< Shares no candidate with the others, so that nothing can be compared.
    no_estimate,  ///< Gave one end of the scale alone.
    alike,        ///< No dependable difference that matters.
    stricter,
    lenient
};

}  // namespace evenhand
