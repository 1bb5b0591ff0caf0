"""One origin: files, functions and pages of the stage, answered as CloudFront routes them."""
