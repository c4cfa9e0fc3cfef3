#pragma once

#include <memory>
#include <string>

#include "core/practice.h"
#include "formats/round_file.h"
#include "workflow/internal/practice_folder.h"
#include "workflow/practice_run.h"
#include "workflow/services.h"

namespace evenhand::workflow::internal {

/// How an answer begins: it is there to be read, or, as in an interview, the rater asks for it.
enum class AnswerBegins { read, asked_for };

/// Practises a round that is in the folder, from where the rater has left it.
[[nodiscard]] std::unique_ptr<PracticeRun> open_practice(PracticeFolder folder,
                                                         Services services,
                                                         formats::PinnedRound round,
                                                         Practice practice,
                                                         AnswerBegins begins = AnswerBegins::read);

/// The rubric of a round as a rater may see it: without sample answers and their keys.
[[nodiscard]] PinnedRubric without_samples(const Rubric& rubric);

}  // namespace evenhand::workflow::internal
