"""Stories over HTTP beside their floor, one by one and by the crowd, in shops small and large."""
