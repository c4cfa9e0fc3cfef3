import sys


def short_answer(question):
    if not question:
        return None
    return question.strip()


class Page:
    def __init__(self, lines):
        self.lines = lines
