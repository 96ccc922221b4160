#!/bin/sh
# Takes the pictures of the README from the running product: mails, pages and a letter of a life that it lives for them.
# Needs chromium, and pdftoppm (poppler-utils) for the letter.
set -eu
cd "$(dirname "$0")/../.."
RECEIVABLES_PICTURES=1 dotnet test tests/Guides --filter PictureTests
