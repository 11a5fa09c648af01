// ContentLoading
