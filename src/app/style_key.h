#pragma once

namespace evenhand::app {

/// The argument with which Command::go_to_place leads to the look of documents; it is no page, and
/// so none of the places bar's.
inline constexpr int look_of_documents = 7;

}  // namespace evenhand::app
